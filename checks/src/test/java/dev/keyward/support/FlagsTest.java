package dev.keyward.support;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.ErrorProneFlags;
import dev.keyward.jca.Limit;
import dev.keyward.jca.Policy.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FlagsTest {
  private static final String KEYS = Flags.all().stream().map(Flag::key).collect(joining(", "));

  @Test
  void nothingGiven() {
    assertEquals(Profile.DEFAULT, read().policy().profile());
    assertEquals(2048, read().policy().minimum(Limit.RSA_BITS));
    assertEquals(Optional.empty(), read().testSources());
    assertEquals(Set.of(), read().secretAnnotations());
  }

  @Test
  void given() {
    Flags flags =
        read(
            "Keyward:Profile=cnsa2",
            "Keyward:MinRsaBits=4096",
            "Keyward:MaxClockSkewSeconds=30",
            "Keyward:TestSources=.*/it/.*",
            "Keyward:SecretAnnotations=com.acme.Sensitive, com.acme.Outer.Hidden");

    assertEquals(Profile.CNSA2, flags.policy().profile());
    assertEquals(4096, flags.policy().minimum(Limit.RSA_BITS));
    assertEquals(30, flags.policy().minimum(Limit.CLOCK_SKEW_SECONDS));
    assertEquals(384, flags.policy().minimum(Limit.EC_BITS));
    assertEquals(Set.of("com.acme.Sensitive", "com.acme.Outer.Hidden"), flags.secretAnnotations());
    assertTrue(flags.testSources().orElseThrow().matcher("/a/it/b").matches());
  }

  @Test
  void flagsOfOthersAreTheirs() {
    assertEquals(List.of(), problems("NullAway:AnnotatedPackages=a", "Keyword:Profile=x", "x"));
  }

  @Test
  void keyWithoutNeighbour() {
    assertEquals(
        List.of(
            "Keyward has no flag -XepOpt:Keyward:Colour. The flags are "
                + KEYS
                + ", described at https://github.com/keyward/keyward/blob/main/docs/flags.md"),
        problems("Keyward:Colour=blue"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Keyward:Profle", "Keyward:profile", "keyward:Profile", "KEYWARD:Profiles"})
  void keyWithNeighbour(String key) {
    assertEquals(
        List.of(
            "Keyward has no flag -XepOpt:"
                + key
                + "; did you mean -XepOpt:Keyward:Profile? The flags are "
                + KEYS
                + ", described at https://github.com/keyward/keyward/blob/main/docs/flags.md"),
        problems(key + "=strict"));
  }

  @Test
  void values() {
    assertEquals(
        List.of(
            "Keyward cannot use -XepOpt:Keyward:Profile=stict: the flag accepts default, strict,"
                + " fips, cnsa2; did you mean strict?",
            "Keyward cannot use -XepOpt:Keyward:TestSources=*: the flag accepts a regular"
                + " expression for the whole path, such as `.*/src/test/.*`"),
        problems("Keyward:Profile=stict", "Keyward:TestSources=*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "-1", "0", "2048.5", "2_048", "99999999999", " 2048"})
  void numbers(String value) {
    assertEquals(
        List.of(
            "Keyward cannot use -XepOpt:Keyward:MinRsaBits="
                + value
                + ": the flag accepts a whole number above 0 (bits)"),
        problems("Keyward:MinRsaBits=" + value));
  }

  @Test
  void flagWithoutValue() {
    assertEquals(
        List.of(
            "Keyward cannot use -XepOpt:Keyward:Profile=true: the flag accepts default, strict,"
                + " fips, cnsa2"),
        problems("Keyward:Profile"));
  }

  private static Flags read(String... flags) {
    FlagReader reader = reader(flags);
    Flags read = Flags.read(reader);
    assertEquals(List.of(), reader.problems());
    return read;
  }

  private static List<String> problems(String... flags) {
    FlagReader reader = reader(flags);
    Flags.read(reader);
    return reader.problems();
  }

  private static FlagReader reader(String... flags) {
    ErrorProneFlags.Builder builder = ErrorProneFlags.builder();
    for (String flag : flags) {
      builder.parseFlag(ErrorProneFlags.PREFIX + flag);
    }
    return new FlagReader(Flags.all(), builder.build());
  }
}
