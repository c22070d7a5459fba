package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConnectionStringTest {
  @ParameterizedTest
  @CsvSource({
    "mongodb://shop:hunter2@db.example.org/shop, hunter2",
    "mongodb+srv://shop:hunter2@cluster.example.org, hunter2",
    "redis://:hunter2@cache:6379/0, hunter2",
    "amqp://guest:hunter2@broker:5672, hunter2",
    "jdbc:mysql://root:hunter2@db/shop, hunter2",
    "jdbc:postgresql://db/shop?user=shop&password=hunter2, hunter2",
    "jdbc:postgresql://db/shop?password=hunter2&ssl=true, hunter2",
    "jdbc:sqlserver://db;user=sa;password=hunter2;encrypt=true, hunter2",
    "jdbc:sqlserver://db;User=sa;Password=hunter2, hunter2",
    "jdbc:oracle:thin:scott/tiger@//db:1521/shop, tiger",
    "jdbc:oracle:thin:scott/tiger@db:1521:shop, tiger",
  })
  void password(String address, String password) {
    assertEquals(Optional.of(password), ConnectionString.password(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/shop",
        "jdbc:postgresql://db:5432/shop?user=shop",
        "jdbc:postgresql://db/shop?passwordCharacterEncoding=UTF-8",
        "jdbc:mysql://shop@db/shop",
        "jdbc:oracle:thin:@db:1521:shop",
        "jdbc:oracle:thin:@//db:1521/shop",
        "mongodb://db:27017/shop",
        "redis://cache:6379/0",
        "redis://cache:6379/user@0",
        "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1",
        "user:password@host",
        "",
      })
  void noPassword(String address) {
    assertEquals(Optional.empty(), ConnectionString.password(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:mem:shop", "JDBC:hsqldb:mem:x", "jdbc:sqlite:shop.db"})
  void local(String address) {
    assertTrue(ConnectionString.isLocal(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:h2:tcp://db/shop", "jdbc:h2:file:./shop", "jdbc:mysql://localhost/x"})
  void shared(String address) {
    assertFalse(ConnectionString.isLocal(address));
  }
}
