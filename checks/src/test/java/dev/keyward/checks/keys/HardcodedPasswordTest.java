package dev.keyward.checks.keys;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class HardcodedPasswordTest {
  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(HardcodedPassword.class, getClass());

  @Test
  void negatives() {
    compilation
        .addSourceLines(
            "Negatives.java",
            """
            import com.zaxxer.hikari.HikariConfig;
            import java.net.Authenticator;
            import java.net.PasswordAuthentication;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.sql.Connection;
            import java.sql.DriverManager;
            import java.util.Map;
            import java.util.Optional;
            import java.util.Properties;
            import javax.crypto.spec.PBEKeySpec;
            import javax.sql.DataSource;
            import org.apache.commons.net.ftp.FTPClient;

            class Negatives {
              private static final String URL = "jdbc:postgresql://db/shop";
              private static final String PASSWORD = "password";
              private static final String PASSWORD_LABEL = "Password:";

              Connection environment() throws Exception {
                return DriverManager.getConnection(URL, "shop", System.getenv("DB_PASSWORD"));
              }

              Connection property(Properties settings) throws Exception {
                return DriverManager.getConnection(
                    URL, settings.getProperty("user"), settings.getProperty("password"));
              }

              Connection byKey(Map<String, String> settings) throws Exception {
                return DriverManager.getConnection(URL, "shop", settings.get(PASSWORD));
              }

              Connection parameter(String password) throws Exception {
                return DriverManager.getConnection(URL, "shop", password);
              }

              Connection file(DataSource source) throws Exception {
                return source.getConnection(
                    "shop", Files.readString(Path.of("/run/secrets/db-password")).strip());
              }

              PasswordAuthentication prompted(String user) {
                return new PasswordAuthentication(
                    user, System.console().readPassword(PASSWORD_LABEL));
              }

              PasswordAuthentication optional(String user) {
                String password =
                    Optional.ofNullable(System.getenv("PROXY_PASSWORD")).orElseThrow();
                return new PasswordAuthentication(user, password.toCharArray());
              }

              // No password.
              Connection trusted() throws Exception {
                return DriverManager.getConnection(URL, "shop", "");
              }

              Connection missing() throws Exception {
                return DriverManager.getConnection(URL, "shop", null);
              }

              PasswordAuthentication nobody() {
                return new PasswordAuthentication("nobody", new char[0]);
              }

              Connection emptyDefault() throws Exception {
                return DriverManager.getConnection(
                    URL, "shop", System.getProperty("db.password", ""));
              }

              // Somebody else puts the password there.
              void templates(HikariConfig config) {
                config.setPassword("${db.password}");
                config.setPassword("#{vault['db']}");
                config.setPassword("<password>");
                config.setPassword("********");
                config.setPassword("changeme");
                config.setPassword("your-password-here");
              }

              PasswordAuthentication masked() {
                return new PasswordAuthentication("shop", "changeit".toCharArray());
              }

              // Nobody else can connect.
              Connection inMemory() throws Exception {
                return DriverManager.getConnection("jdbc:h2:mem:shop", "sa", "sa");
              }

              HikariConfig inMemoryPool() {
                HikariConfig config = new HikariConfig();
                config.setJdbcUrl("jdbc:hsqldb:mem:shop");
                config.setUsername("sa");
                config.setPassword("sa");
                return config;
              }

              // Everybody is welcome.
              void anonymous(FTPClient ftp) throws Exception {
                ftp.login("anonymous", "guest@example.org");
              }

              Connection address() throws Exception {
                return DriverManager.getConnection(URL + "?user=shop&ssl=true");
              }

              Connection template() throws Exception {
                return DriverManager.getConnection(URL + "?user=shop&password=${DB_PASSWORD}");
              }

              Connection withoutPassword() throws Exception {
                return DriverManager.getConnection("jdbc:mysql://shop@db/shop?password=");
              }

              Connection overwritten(String configured) throws Exception {
                String password = "hunter2";
                password = configured;
                return DriverManager.getConnection(URL, "shop", password);
              }

              Connection notReached(String configured) throws Exception {
                boolean demo = false;
                return DriverManager.getConnection(URL, "shop", demo ? "hunter2" : configured);
              }

              // HardcodedKey reports it.
              PBEKeySpec key(byte[] salt) {
                return new PBEKeySpec("hunter2".toCharArray(), salt, 600_000);
              }
            }
            """)
        .doTest();
  }

  @Test
  void positives() {
    compilation
        .addSourceLines(
            "Positives.java",
            """
            import java.net.Authenticator;
            import java.net.PasswordAuthentication;
            import java.sql.Connection;
            import java.sql.DriverManager;
            import javax.sql.ConnectionPoolDataSource;
            import javax.sql.DataSource;
            import javax.sql.RowSet;
            import javax.sql.XADataSource;

            class Positives {
              private static final String PASSWORD = "hunter2";

              Connection driverManager(String url) throws Exception {
                // BUG: Diagnostic contains: This password is a constant of 7 characters: whoever has
                return DriverManager.getConnection(url, "shop", "hunter2");
              }

              Connection guessable(String url) throws Exception {
                // BUG: Diagnostic contains: This password is a constant of 8 characters: whoever has
                return DriverManager.getConnection(url, "root", "password");
              }

              Connection field(String url) throws Exception {
                // BUG: Diagnostic contains: This password is a constant of 7 characters (from Positives.java:11)
                return DriverManager.getConnection(url, "shop", PASSWORD);
              }

              Connection hidden(String url) throws Exception {
                String password = "correct horse battery staple";
                // BUG: Diagnostic contains: a constant of 28 characters, "corr…" (from Positives.java:29)
                return DriverManager.getConnection(url, "shop", password);
              }

              Connection branch(String url, String password) throws Exception {
                if (password == null) {
                  password = "hunter2";
                }
                // BUG: Diagnostic contains: On some path this password is a constant of 7 characters
                return DriverManager.getConnection(url, "shop", password);
              }

              Connection helper(String url) throws Exception {
                // BUG: Diagnostic contains: 6 characters (used at Positives.java:48): whoever
                return open(url, "secret");
              }

              private Connection open(String url, String password) throws Exception {
                return DriverManager.getConnection(url, "shop", password);
              }

              Connection dataSource(DataSource source) throws Exception {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                return source.getConnection("shop", "hunter2");
              }

              Connection builder(DataSource source) throws Exception {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                return source.createConnectionBuilder().user("shop").password("hunter2").build();
              }

              void others(XADataSource xa, ConnectionPoolDataSource pool, RowSet rows)
                  throws Exception {
                // BUG: Diagnostic contains: This password is a constant of 2 characters
                xa.getXAConnection("shop", "xa");
                // BUG: Diagnostic contains: This password is a constant of 4 characters
                pool.getPooledConnection("shop", "pool");
                // BUG: Diagnostic contains: This password is a constant of 4 characters
                rows.setPassword("rows");
              }

              Authenticator authenticator() {
                return new Authenticator() {
                  @Override
                  protected PasswordAuthentication getPasswordAuthentication() {
                    // BUG: Diagnostic contains: This password is a constant of 7 characters
                    return new PasswordAuthentication("shop", "hunter2".toCharArray());
                  }
                };
              }

              // Another program on the same machine can connect to it.
              Connection file() throws Exception {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                return DriverManager.getConnection("jdbc:h2:file:./shop", "sa", "hunter2");
              }
            }
            """)
        .doTest();
  }

  @Test
  void addresses() {
    compilation
        .addSourceLines(
            "Addresses.java",
            """
            import com.mongodb.ConnectionString;
            import com.rabbitmq.client.ConnectionFactory;
            import com.zaxxer.hikari.HikariConfig;
            import io.lettuce.core.RedisURI;
            import java.sql.DriverManager;
            import org.postgresql.ds.PGSimpleDataSource;
            import redis.clients.jedis.JedisPool;

            class Addresses {
              private static final String DATABASE = "jdbc:postgresql://db/shop";

              Object parameter() throws Exception {
                // BUG: Diagnostic contains: This address has a password of 7 characters in it: whoever
                return DriverManager.getConnection(DATABASE + "?user=shop&password=hunter2");
              }

              Object sqlServer(HikariConfig config) {
                // BUG: Diagnostic contains: This address has a password of 3 characters in it
                config.setJdbcUrl("jdbc:sqlserver://db;user=sa;password=abc;encrypt=true");
                return config;
              }

              Object mongo(boolean local) {
                String address = local ? "mongodb://db" : "mongodb://shop:hunter2@db";
                // BUG: Diagnostic contains: password of 7 characters in it (from Addresses.java:24)
                return new ConnectionString(address);
              }

              Object redis() {
                // BUG: Diagnostic contains: This address has a password of 7 characters in it
                return RedisURI.create("redis://:hunter2@cache:6379/0");
              }

              Object jedis() {
                // BUG: Diagnostic contains: This address has a password of 7 characters in it
                return new JedisPool("redis://:hunter2@cache:6379/0");
              }

              void rabbit(ConnectionFactory factory) throws Exception {
                // BUG: Diagnostic contains: This address has a password of 7 characters in it
                factory.setUri("amqp://shop:hunter2@broker");
              }

              void postgres(PGSimpleDataSource source, String configured) {
                // BUG: Diagnostic contains: On some path this address has a password of 7 characters
                source.setUrl(configured == null ? DATABASE + "?password=hunter2" : configured);
              }

              void silent(PGSimpleDataSource source, String password) throws Exception {
                source.setUrl(DATABASE);
                source.setUrl(DATABASE + "?password=" + password);
                RedisURI.create("redis://cache:6379/0");
              }
            }
            """)
        .doTest();
  }

  @Test
  void pools() {
    compilation
        .addSourceLines(
            "Pools.java",
            """
            import com.alibaba.druid.pool.DruidDataSource;
            import com.mchange.v2.c3p0.ComboPooledDataSource;
            import com.mchange.v2.c3p0.DataSources;
            import com.microsoft.sqlserver.jdbc.SQLServerDataSource;
            import com.mysql.cj.jdbc.MysqlDataSource;
            import com.zaxxer.hikari.HikariConfig;
            import com.zaxxer.hikari.HikariDataSource;
            import org.apache.commons.dbcp2.BasicDataSource;
            import org.apache.commons.dbcp2.DriverManagerConnectionFactory;
            import org.apache.tomcat.jdbc.pool.PoolProperties;
            import org.postgresql.ds.PGSimpleDataSource;

            class Pools {
              void hikari(String url) {
                HikariConfig config = new HikariConfig();
                config.setJdbcUrl(url);
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                config.setPassword("hunter2");
                HikariDataSource source = new HikariDataSource();
                // BUG: Diagnostic contains: This password is a constant of 6 characters
                source.setPassword("secret");
              }

              void dbcp(BasicDataSource source, String url) {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                source.setPassword("hunter2");
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                new DriverManagerConnectionFactory(url, "shop", "hunter2");
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                new DriverManagerConnectionFactory(url, "shop", "hunter2".toCharArray());
              }

              void tomcat() {
                PoolProperties properties = new PoolProperties();
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                properties.setPassword("hunter2");
              }

              void c3p0(String url) throws Exception {
                ComboPooledDataSource source = new ComboPooledDataSource();
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                source.setPassword("hunter2");
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                DataSources.unpooledDataSource(url, "shop", "hunter2");
              }

              void druid(DruidDataSource source) {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                source.setPassword("hunter2");
              }

              void drivers(MysqlDataSource mysql, PGSimpleDataSource postgres, SQLServerDataSource ms) {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                mysql.setPassword("hunter2");
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                postgres.setPassword("hunter2");
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                ms.setPassword("hunter2");
                // BUG: Diagnostic contains: This access secret is a constant of 7 characters
                ms.setAccessToken("a-token");
              }
            }
            """)
        .doTest();
  }

  @Test
  void services() {
    compilation
        .addSourceLines(
            "Services.java",
            """
            import static java.nio.charset.StandardCharsets.UTF_8;

            import com.amazonaws.auth.BasicAWSCredentials;
            import com.azure.identity.ClientSecretCredentialBuilder;
            import com.jcraft.jsch.Session;
            import com.mongodb.MongoCredential;
            import com.rabbitmq.client.ConnectionFactory;
            import io.lettuce.core.RedisURI;
            import net.schmizz.sshj.SSHClient;
            import okhttp3.Credentials;
            import org.apache.commons.net.ftp.FTPClient;
            import org.springframework.http.HttpHeaders;
            import redis.clients.jedis.DefaultJedisClientConfig;
            import redis.clients.jedis.Jedis;
            import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

            class Services {
              void mongo() {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                MongoCredential.createCredential("shop", "admin", "hunter2".toCharArray());
              }

              void redis(Jedis jedis) {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                jedis.auth("hunter2");
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                DefaultJedisClientConfig.builder().password("hunter2").build();
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                RedisURI.builder().withHost("cache").withPassword("hunter2".toCharArray()).build();
              }

              void rabbit(ConnectionFactory factory) {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                factory.setPassword("hunter2");
              }

              void mail(jakarta.mail.Transport transport) throws Exception {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                transport.connect("smtp.example.org", "shop", "hunter2");
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                new jakarta.mail.PasswordAuthentication("shop", "hunter2");
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                new javax.mail.PasswordAuthentication("shop", "hunter2");
              }

              void ssh(Session session, SSHClient client) throws Exception {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                session.setPassword("hunter2");
                // BUG: Diagnostic contains: This password is a constant of 7 bytes
                session.setPassword("hunter2".getBytes(UTF_8));
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                client.authPassword("shop", "hunter2");
              }

              void ftp(FTPClient client) throws Exception {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                client.login("shop", "hunter2");
              }

              void http(HttpHeaders headers) {
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                Credentials.basic("shop", "hunter2");
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                headers.setBasicAuth("shop", "hunter2");
                // BUG: Diagnostic contains: This access secret is a constant of 27 characters, "0a1b…"
                headers.setBearerAuth("0a1b2c3d4e5f6a7b8c9d0e1f2a3");
                // BUG: Diagnostic contains: This password is a constant of 7 characters
                new org.apache.http.auth.UsernamePasswordCredentials("shop", "hunter2");
                new org.apache.hc.client5.http.auth.UsernamePasswordCredentials(
                    // BUG: Diagnostic contains: This password is a constant of 7 characters
                    "shop", "hunter2".toCharArray());
              }

              void clouds() {
                // BUG: Diagnostic contains: This access secret is a constant of 40 characters, "0123…"
                AwsBasicCredentials.create("AKIAQWERTYUIOPASDFGH", "0123456789".repeat(4));
                // BUG: Diagnostic contains: This access secret is a constant of 40 characters, "0123…"
                new BasicAWSCredentials("AKIAQWERTYUIOPASDFGH", "0123456789".repeat(4));
                // BUG: Diagnostic contains: This access secret is a constant of 7 characters
                new ClientSecretCredentialBuilder().clientSecret("hunter2");
              }
            }
            """)
        .doTest();
  }

  @Test
  void placeholdersOnDemand() {
    compilation
        .setArgs("-XepOpt:Keyward:Profile=strict")
        .addSourceLines(
            "Placeholders.java",
            """
            import java.sql.DriverManager;

            class Placeholders {
              Object connection(String url) throws Exception {
                // BUG: Diagnostic contains: This password is a constant of 8 characters
                return DriverManager.getConnection(url, "shop", "changeit");
              }
            }
            """)
        .doTest();
  }

  @Test
  void knownMisses() {
    compilation
        .addSourceLines(
            "Misses.java",
            """
            import java.sql.DriverManager;
            import java.util.Hashtable;
            import java.util.Properties;
            import javax.naming.Context;
            import javax.naming.InitialContext;

            class Misses {
              Object properties(String url) throws Exception {
                Properties login = new Properties();
                login.setProperty("user", "shop");
                login.setProperty("password", "hunter2");
                return DriverManager.getConnection(url, login);
              }

              Object naming() throws Exception {
                Hashtable<String, String> environment = new Hashtable<>();
                environment.put(Context.SECURITY_CREDENTIALS, "hunter2");
                return new InitialContext(environment);
              }

              Object host(String host) throws Exception {
                return DriverManager.getConnection("jdbc:mysql://" + host + "/shop?password=hunter2");
              }

              boolean compared(String password) {
                return "hunter2".equals(password);
              }
            }
            """)
        .doTest();
  }
}
