package dev.keyward.jca;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "username",
        "userName",
        "USER_NAME",
        "getUserName",
        "user",
        "userId",
        "login",
        "email",
        "emailAddress",
        "accountNumber",
        "getEmail"
      })
  void identities(String identifier) {
    assertTrue(UserName.is(identifier));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "id",
        "userSalt",
        "usernames",
        "userNameSalt",
        "loginToken",
        "emailTemplate",
        "getUser2",
        "userAgent",
        "serviceAccountName",
        ""
      })
  void others(String identifier) {
    assertFalse(UserName.is(identifier));
  }
}
