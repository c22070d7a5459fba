package dev.keyward.checks.annotated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In patch mode, {@code @Secret} is added to what a secret flows into, until nothing is left. */
final class SecretInferenceTest {
  private static final JavaCompiler COMPILER =
      new BaseErrorProneJavaCompiler(
          ScannerSupplier.fromBugCheckerClasses(SecretAnnotationFlow.class));

  /** What the check adds, and nothing else. */
  private static final Pattern ADDED =
      Pattern.compile("@Secret\\s+|import dev.keyward.annotations.Secret;\\s*");

  private static final List<String> CLASSES =
      List.of(
          """
          import dev.keyward.annotations.Secret;

          class Login {
            private final Client client = new Client();

            void login(String user, @Secret String password) {
              client.connect(user, password);
              new Audit().record(user);
            }
          }
          """,
          """
          class Client {
            private Credentials credentials;
            private final Headers headers = new Headers();

            void connect(String user, String pass) {
              credentials = new Credentials(user, pass);
              headers.set("Authorization", credentials.basic());
              send(headers);
            }

            private void send(Headers all) {
              System.setProperty("size", Integer.toString(all.size()));
            }
          }
          """,
          """
          import java.nio.charset.StandardCharsets;
          import java.util.Base64;

          record Credentials(String user, String text) {
            String basic() {
              byte[] bytes = (user + ":" + text).getBytes(StandardCharsets.UTF_8);
              return "Basic " + Base64.getEncoder().encodeToString(bytes);
            }
          }
          """,
          """
          import java.util.HashMap;
          import java.util.Map;

          class Headers {
            private final Map<String, String> values = new HashMap<>();
            private String last;

            void set(String name, String value) {
              values.put(name, value);
              last = name;
            }

            String get(String name) {
              return values.get(name);
            }

            int size() {
              return values.size();
            }
          }
          """,
          """
          class Audit {
            private String user;

            void record(String name) {
              user = name;
            }

            String user() {
              return user;
            }
          }
          """,
          """
          import dev.keyward.annotations.Secret;

          interface TokenSource {
            String token();

            default String header() {
              return "Bearer " + token();
            }
          }
          """,
          """
          import dev.keyward.annotations.Secret;

          class FixedToken implements TokenSource {
            private final @Secret String value;

            FixedToken(@Secret String value) {
              this.value = value;
            }

            @Override
            public String token() {
              return value;
            }
          }
          """,
          """
          class Session {
            private final String id;
            private final String bearer;

            Session(String id, TokenSource source) {
              this.id = id;
              this.bearer = source.token();
            }

            String id() {
              return id;
            }

            String bearer() {
              return bearer;
            }
          }
          """,
          """
          import java.util.ArrayList;
          import java.util.List;

          class Sessions {
            private final List<Session> all = new ArrayList<>();
            private final List<String> bearers = new ArrayList<>();

            void open(FixedToken token) {
              Session session = new Session("1", token);
              all.add(session);
              bearers.add(session.bearer());
            }

            int size() {
              return all.size();
            }
          }
          """,
          """
          import dev.keyward.annotations.Declassifies;
          import dev.keyward.annotations.Secret;

          class Hints {
            private String hint;

            void show(Session session) {
              hint = mask(session.bearer());
            }

            /** Two characters out of forty tell nobody the rest. */
            @Declassifies
            static String mask(@Secret String text) {
              return text.substring(0, 2);
            }
          }
          """);

  @TempDir Path folder;

  @Test
  void reachesAFixedPoint() throws IOException {
    for (String text : CLASSES) {
      String name =
          text.replaceAll("(?s).*?(class|record|interface) (\\w+).*", "$2").strip() + ".java";
      Files.writeString(folder.resolve(name), text);
    }
    Map<String, String> given = sources();
    patch();
    Map<String, String> once = sources();
    patch();
    Map<String, String> twice = sources();
    patch();

    assertNotEquals(given, once);
    assertEquals(twice, sources(), "the third run changes nothing");
    given.forEach((name, text) -> assertEquals(bare(text), bare(twice.get(name)), name));
    twice.forEach((name, text) -> assertTrue(count(text) >= count(given.get(name)), name));
    assertEquals("", compile(List.of("-Xep:SecretAnnotationFlow:ERROR")));
    assertEquals(
        """
        Audit 0
        Client 1
        Credentials 2
        FixedToken 2
        Headers 3
        Hints 1
        Login 1
        Session 2
        Sessions 1
        TokenSource 2
        """,
        marks(twice));
  }

  private static String marks(Map<String, String> sources) {
    StringBuilder marks = new StringBuilder();
    sources.forEach(
        (name, text) -> marks.append(name.replace(".java", " ")).append(count(text)).append("\n"));
    return marks.toString();
  }

  private static long count(String text) {
    return Pattern.compile("@Secret\\b").matcher(text).results().count();
  }

  private static String bare(String text) {
    return ADDED.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  private Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path file : files()) {
      sources.put(file.getFileName().toString(), Files.readString(file));
    }
    return sources;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private void patch() throws IOException {
    compile(List.of("-XepPatchChecks:SecretAnnotationFlow", "-XepPatchLocation:IN_PLACE"));
  }

  private String compile(List<String> flags) throws IOException {
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null)) {
      List<String> options =
          Stream.concat(
                  Stream.of(
                      "-XDcompilePolicy=simple",
                      "--should-stop=ifError=FLOW",
                      "-proc:none",
                      "-d",
                      Files.createDirectories(folder.resolve("out")).toString()),
                  flags.stream())
              .toList();
      COMPILER
          .getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files()))
          .call();
    }
    return said.toString();
  }
}
