package dev.keyward.checks.leakage;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class SecretInUrlTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(SecretInUrl.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Addresses.java",
            """
            import java.net.URI;
            import java.net.URL;
            import java.net.http.HttpRequest;
            import java.nio.charset.StandardCharsets;
            import java.security.MessageDigest;
            import java.sql.Connection;
            import java.sql.DriverManager;
            import java.util.HexFormat;

            class Addresses {
              URI page(String pageToken, String continuationToken, String cursor) {
                return URI.create(
                    "https://host/list?pageToken=" + pageToken
                        + "&continuation_token=" + continuationToken
                        + "&cursor=" + cursor);
              }

              URI forms(String csrfToken, String state, String code, String clientId) {
                return URI.create(
                    "https://host/authorize?_csrf=" + csrfToken
                        + "&state=" + state + "&code=" + code + "&client_id=" + clientId);
              }

              /** A link in a mail is the only way. */
              String link(String resetToken, String verificationToken) {
                return "https://host/reset?token=" + resetToken
                    + "&verification_token=" + verificationToken;
              }

              String signed(String signature, String keyId) {
                return "https://bucket/file?X-Amz-Signature=" + signature + "&KeyId=" + keyId;
              }

              HttpRequest form(String user, String password, String clientSecret) {
                String body = "grant_type=password&username=" + user + "&password=" + password
                    + "&client_secret=" + clientSecret;
                return HttpRequest.newBuilder(URI.create("https://host/token"))
                    .header("Authorization", "Bearer " + clientSecret)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
              }

              Connection jdbc(String base, String user, String password) throws Exception {
                String address = base + "?user=" + user + "&password=" + password;
                DriverManager.getConnection("jdbc:mysql://host/db?user=a&password=" + password);
                return DriverManager.getConnection(address);
              }

              String query(String table, String password) {
                return "select * from " + table + " where name = ? and password=" + password;
              }

              URL digest(String password) throws Exception {
                byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                        .digest(password.getBytes(StandardCharsets.UTF_8));
                return new URL(
                    "https://api.pwned/range?prefix=" + HexFormat.of().formatHex(digest));
              }

              URI length(String password) {
                return URI.create("https://host/audit?length=" + password.length()
                    + "&password_set=" + !password.isEmpty());
              }

              URI constant() {
                return URI.create("https://host/?password=" + "none" + "&access_token=TOKEN");
              }

              /** The interface demands it. */
              URI vendor(String accessToken, String apiKey) {
                URI.create("https://maps.googleapis.com/maps/api?api_key=" + apiKey);
                return URI.create(
                    "https://api.weixin.qq.com/cgi-bin/user?access_token=" + accessToken);
              }

              URI key(String apiKey) {
                return URI.create("https://host/maps?key=" + apiKey);
              }

              String passwordPath(String user) {
                return "/users/" + user + "/password?next=/" + user;
              }
            }
            """)
        .addSourceLines(
            "Libraries.java",
            """
            import jakarta.ws.rs.QueryParam;
            import jakarta.ws.rs.client.WebTarget;
            import java.util.List;
            import okhttp3.HttpUrl;
            import org.springframework.web.bind.annotation.GetMapping;
            import org.springframework.web.bind.annotation.PostMapping;
            import org.springframework.web.bind.annotation.RequestParam;
            import org.springframework.web.util.UriComponentsBuilder;
            import retrofit2.http.Query;

            class Libraries {
              void builders(
                  HttpUrl.Builder url, WebTarget target, String value, String pageToken, int pin) {
                url.addQueryParameter("page_token", pageToken);
                url.addQueryParameter("q", value);
                url.addQueryParameter("state", value).addQueryParameter("code", value);
                url.addQueryParameter("grant_type", "password");
                url.addQueryParameter("password", "");
                url.addQueryParameter("appid", value).addQueryParameter("key", value);
                target.queryParam("csrf_token", value).queryParam("password_min_length", pin);
                UriComponentsBuilder.fromUriString("https://host/{user}").queryParam("size", 3);
              }

              @PostMapping("/login")
              void login(@RequestParam String user, @RequestParam String password) {}

              @GetMapping("/confirm")
              void confirm(
                  @RequestParam("token") String token,
                  @RequestParam String state,
                  @RequestParam String code,
                  @RequestParam boolean password,
                  @RequestParam("passwordPolicy") String policy) {}

              void rest(@QueryParam("page") String page, @QueryParam("pageToken") String token) {}

              interface Vendor {
                void list(@Query("api_key") String key, @Query("access_token") String token);
              }
            }
            """)
        .addSourceLines(
            "Commands.java",
            """
            import java.io.File;
            import java.io.IOException;
            import java.nio.file.Path;

            class Commands {
              Process start(File passwordFile, String user, String password) throws IOException {
                ProcessBuilder builder =
                    new ProcessBuilder("client", "--user", user, "--password-file", passwordFile.getPath());
                builder.environment().put("PASSWORD", password);
                Process process = builder.start();
                process.getOutputStream().write(password.getBytes());
                return process;
              }

              Path key(String privateKey, String secret) {
                new File(privateKey);
                return Path.of(secret);
              }

              Thread thread(String user, Runnable work) {
                return new Thread(work, "login of " + user);
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Addresses.java",
            """
            import dev.keyward.annotations.Secret;
            import java.net.URI;
            import java.net.URL;
            import java.net.URLEncoder;
            import java.net.http.HttpRequest;
            import java.nio.charset.StandardCharsets;

            class Addresses {
              private final String base;
              private final String apiKey;

              Addresses(String base, String apiKey) {
                this.base = base;
                this.apiKey = apiKey;
              }

              String path() {
                // BUG: Diagnostic contains: called a key or token of access gets into the query
                return "/data?api_key=" + apiKey;
              }

              URI whole(String accessToken) {
                // BUG: Diagnostic contains: called a key or token of access gets into the query
                return URI.create("https://host/data?id=3&access_token=" + accessToken);
              }

              URL unknownBase(String user, String password) throws Exception {
                // BUG: Diagnostic contains: called a password
                return new URL(base + "/login?user=" + user + "&password=" + password);
              }

              HttpRequest variable(String user, String password) {
                String address = base + "/login";
                address = address + "?user=" + user + "&pwd=" + password;
                // BUG: Diagnostic contains: called a password
                return HttpRequest.newBuilder().uri(URI.create(address)).build();
              }

              String format(String password) {
                return String.format(
                    "https://host/login?user=%s&password=%s",
                    "me",
                    // BUG: Diagnostic contains: called a password
                    password);
              }

              String formatted(String clientSecret) {
                // BUG: Diagnostic contains: called a
                return "https://host/token?client_secret=%s".formatted(clientSecret);
              }

              String encoded(String password) {
                return "https://host/login?password="
                    // BUG: Diagnostic contains: called a password
                    + URLEncoder.encode(password, StandardCharsets.UTF_8);
              }

              String built(String password) {
                return new StringBuilder("https://host/login?user=me")
                    .append("&password=")
                    // BUG: Diagnostic contains: called a password
                    .append(password)
                    .toString();
              }

              // BUG: Diagnostic contains: called a password
              String concat(String password) { return "https://host/?password=".concat(password); }

              String marked(@Secret String token) {
                // BUG: Diagnostic contains: marked @Secret
                return "https://host/data?token=" + token;
              }

              String passedOn(String password) {
                // BUG: Diagnostic contains: called a password
                return address(password);
              }

              private String address(String value) {
                return "https://host/data?password=" + value;
              }
            }
            """)
        .addSourceLines(
            "Libraries.java",
            """
            import jakarta.servlet.http.HttpServletResponse;
            import jakarta.ws.rs.QueryParam;
            import jakarta.ws.rs.client.WebTarget;
            import java.io.IOException;
            import okhttp3.HttpUrl;
            import okhttp3.Request;
            import org.apache.hc.core5.net.URIBuilder;
            import org.springframework.web.bind.annotation.GetMapping;
            import org.springframework.web.bind.annotation.RequestParam;
            import org.springframework.web.client.RestTemplate;
            import org.springframework.web.reactive.function.client.WebClient;
            import org.springframework.web.util.UriComponentsBuilder;
            import retrofit2.http.Query;

            class Libraries {
              void builders(HttpUrl.Builder url, WebTarget target, String password, String value) {
                // BUG: Diagnostic contains: called a password
                url.addQueryParameter("p", password);
                // BUG: Diagnostic contains: What is called access_token
                url.addEncodedQueryParameter("access_token", value);
                // BUG: Diagnostic contains: called a password
                target.queryParam("password", password);
                // BUG: Diagnostic contains: What is called api_key
                UriComponentsBuilder.fromUriString("https://host").queryParam("api_key", value);
              }

              void apache(String secret) throws Exception {
                // BUG: Diagnostic contains: called a secret
                new URIBuilder("https://host").addParameter("secret", secret);
              }

              void clients(
                  RestTemplate rest, WebClient web, String base, String accessToken, String apiKey) {
                // BUG: Diagnostic contains: key or token of access
                rest.getForObject(base + "?access_token=" + accessToken, String.class);
                // BUG: Diagnostic contains: What is called access_token
                web.get().uri(b -> b.queryParam("access_token", base).build());
                // BUG: Diagnostic contains: key or token of access
                new Request.Builder().url(base + "/data?apiKey=" + apiKey);
              }

              void redirect(HttpServletResponse response, String password) throws IOException {
                // BUG: Diagnostic contains: called a password
                response.sendRedirect("/login?password=" + password);
              }

              @GetMapping("/login")
              void login(
                  @RequestParam String user,
                  // BUG: Diagnostic contains: The parameter password
                  @RequestParam String password,
                  // BUG: Diagnostic contains: The parameter client_secret
                  @RequestParam("client_secret") String other) {}

              // BUG: Diagnostic contains: The parameter password
              void rest(@QueryParam("password") String text) {}

              interface Client {
                // BUG: Diagnostic contains: The parameter password
                void login(@Query("password") String text);
              }
            }
            """)
        .addSourceLines(
            "Commands.java",
            """
            import java.io.IOException;
            import java.util.ArrayList;
            import java.util.List;

            class Commands {
              void start(String user, String password) throws IOException {
                // BUG: Diagnostic contains: called a password is an argument of a command
                new ProcessBuilder("client", "-u", user, "--password=" + password).start();
                // BUG: Diagnostic contains: called a password is an argument of a command
                Runtime.getRuntime().exec("client -p " + password);
                List<String> command = new ArrayList<>();
                command.add("client");
                command.add("-p" + password);
                // BUG: Diagnostic contains: is an argument of a command
                new ProcessBuilder(command).start();
              }

              void thread(String password, Runnable work) {
                // BUG: Diagnostic contains: becomes the name of a thread
                new Thread(work, "login with " + password).start();
              }
            }
            """)
        .doTest();
  }

  @Test
  void dormant() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Dormant.java",
            """
            import java.net.URI;
            import okhttp3.HttpUrl;
            import retrofit2.http.Query;

            class Dormant {
              URI vendor(String accessToken) {
                return URI.create(
                    // BUG: Diagnostic contains: key or token of access
                    "https://api.weixin.qq.com/cgi-bin/user?access_token=" + accessToken);
              }

              void names(HttpUrl.Builder url, String value) {
                // BUG: Diagnostic contains: What is called token
                url.addQueryParameter("token", value);
                // BUG: Diagnostic contains: What is called key
                url.addQueryParameter("key", value);
              }

              interface Vendor {
                // BUG: Diagnostic contains: The parameter api_key
                void list(@Query("api_key") String key);
              }

              void property(String password) {
                // BUG: Diagnostic contains: becomes a property
                System.setProperty("javax.net.ssl.keyStorePassword", password);
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "Missed.java",
            """
            import java.net.URI;

            class Missed {
              URI path(String apiKey, String password) {
                URI.create("https://host/" + apiKey + "/data");
                URI.create("https://host/data#access_token=" + apiKey);
                return URI.create("https://me:" + password + "@host/");
              }

              URI statements(String base, String password) {
                StringBuilder text = new StringBuilder(base);
                text.append("?password=");
                text.append(password);
                return URI.create(text.toString());
              }

              String stepwise(String base, String password) {
                String address = base + "?password=";
                address += password;
                return URI.create(address).toString();
              }
            }
            """)
        .doTest();
  }
}
