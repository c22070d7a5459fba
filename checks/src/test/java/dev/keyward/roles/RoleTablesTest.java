package dev.keyward.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Executable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row against the API that it describes. */
final class RoleTablesTest {
  private static final int JDK = Runtime.version().feature();

  @Test
  void everyRowStandsForAMember() {
    List<String> missing =
        rows().filter(row -> row.since() <= JDK && members(row).isEmpty()).map(this::say).toList();

    assertEquals(List.of(), missing);
  }

  @Test
  void noMemberHasTwoRowsOfOneClass() {
    List<String> twice =
        rows()
            .flatMap(
                row ->
                    members(row).stream()
                        .filter(
                            member ->
                                rows()
                                    .filter(other -> other.type().equals(row.type()))
                                    .anyMatch(other -> other != row && Members.fits(other, member)))
                        .map(member -> say(row) + " and another stand for " + member))
            .toList();

    assertEquals(List.of(), twice);
  }

  @Test
  void everyRowHasAPurpose() {
    List<String> idle =
        rows()
            .filter(row -> row.roles().findAny().isEmpty() && row.step().isEmpty())
            .map(this::say)
            .toList();

    assertEquals(List.of(), idle);
  }

  @Test
  void onlyMethodsHaveReceivers() {
    List<String> odd =
        rows()
            .filter(row -> row.receiver().isPresent() && row.kind() != RoleRow.Kind.METHOD)
            .map(this::say)
            .toList();

    assertEquals(List.of(), odd);
  }

  @Test
  void everyTableIsListedOnce() {
    List<String> libraries = RoleTables.ALL.stream().map(RoleTable::library).distinct().toList();

    assertTrue(libraries.contains("java.base"), libraries::toString);
    assertEquals(RoleTables.ALL.size(), RoleTables.ALL.stream().distinct().count());
  }

  private static Stream<RoleRow> rows() {
    return RoleTables.ALL.stream().flatMap(table -> table.rows().stream());
  }

  private static List<Executable> members(RoleRow row) {
    Optional<Class<?>> type = Members.load(row.type());
    return type.map(
            c -> Members.of(c).stream().filter(member -> Members.fits(row, member)).toList())
        .orElse(List.of());
  }

  private String say(RoleRow row) {
    return row + (row.since() == 0 ? "" : " since " + row.since());
  }
}
