package dev.keyward.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every row of the methods that run in constant time against the API that it describes. */
final class ConstantTimeTableTest {
  /** What the oldest supported release does not have. */
  private static final List<String> NEWER = List.of("unsignedMultiplyHigh");

  @Test
  void everyRowStandsForAMember() {
    assertEquals(
        List.of(),
        ConstantTimeCalls.TABLE.rows().stream()
            .filter(row -> !NEWER.contains(row.name()) && members(row).isEmpty())
            .toList());
  }

  @Test
  void noMemberHasTwoRowsOfOneClass() {
    assertEquals(
        ConstantTimeCalls.TABLE.rows().size(),
        ConstantTimeCalls.TABLE.rows().stream()
            .map(row -> List.of(row.type(), row.name(), row.parameters()))
            .distinct()
            .count());
  }

  private static List<Executable> members(ConstantTimeRow row) {
    List<Executable> members = new ArrayList<>();
    Members.load(row.type())
        .ifPresent(
            type -> {
              members.addAll(Arrays.asList(type.getDeclaredConstructors()));
              members.addAll(Arrays.asList(type.getMethods()));
            });
    members.removeIf(member -> !fits(row, member));
    return members;
  }

  private static boolean fits(ConstantTimeRow row, Executable member) {
    String name = member instanceof java.lang.reflect.Constructor<?> ? "<init>" : member.getName();
    if (row.type().equals("java.lang.invoke.VarHandle")) {
      return name.equals(row.name()); // Its methods take whatever they are given.
    }
    return name.equals(row.name())
        && ConstantTimeCalls.TABLE
            .row(
                row.type(),
                row.name(),
                Arrays.stream(member.getParameterTypes()).map(Class::isPrimitive).toList())
            .filter(row::equals)
            .isPresent();
  }
}
