package dev.keyward.roles;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.keyward.roles.ConstantTimeRow.Handling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of the methods that are known to run in constant time. */
public final class ConstantTimeTable {
  private final ImmutableListMultimap<String, ConstantTimeRow> rows;

  private ConstantTimeTable(List<ConstantTimeRow> rows) {
    this.rows = Multimaps.index(rows, ConstantTimeRow::type);
  }

  /** All rows. */
  public ImmutableList<ConstantTimeRow> rows() {
    return rows.values().asList();
  }

  /**
   * The row of the method in this class.
   *
   * @param primitives for each parameter, whether it is of a primitive type
   */
  public Optional<ConstantTimeRow> row(String type, String name, List<Boolean> primitives) {
    return rows.get(type).stream()
        .filter(row -> row.name().equals(name) && fits(row, primitives))
        .findFirst();
  }

  private static boolean fits(ConstantTimeRow row, List<Boolean> primitives) {
    if (row.parameters().size() != primitives.size()) {
      return false;
    }
    for (int i = 0; i < primitives.size(); i++) {
      Handling handling = row.parameters().get(i);
      if (handling != Handling.VALUE && primitives.get(i) != (handling == Handling.PLACE)) {
        return false;
      }
    }
    return true;
  }

  static Builder of(String type) {
    return new Builder().type(type);
  }

  static ConstantTimeTable all(ConstantTimeTable... tables) {
    List<ConstantTimeRow> rows = new ArrayList<>();
    for (ConstantTimeTable table : tables) {
      rows.addAll(table.rows());
    }
    return new ConstantTimeTable(rows);
  }

  /** Collects rows, class by class. */
  static final class Builder {
    private final List<ConstantTimeRow> rows = new ArrayList<>();
    private String type = "";

    Builder type(String newType) {
      type = newType;
      return this;
    }

    Builder method(String name, Handling... parameters) {
      rows.add(new ConstantTimeRow(type, name, ImmutableList.copyOf(parameters), false, false));
      return this;
    }

    Builder constructor(Handling... parameters) {
      return method("<init>", parameters);
    }

    /** Several methods that take one value. */
    Builder unary(String... names) {
      for (String name : names) {
        method(name, Handling.VALUE);
      }
      return this;
    }

    /** Several methods without parameters. */
    Builder getters(String... names) {
      for (String name : names) {
        method(name);
      }
      return this;
    }

    /** Several methods without parameters whose results are public. */
    Builder publicGetters(String... names) {
      for (String name : names) {
        method(name).publicly();
      }
      return this;
    }

    /** The object of the last row holds what it was given. */
    Builder keeping() {
      rows.add(rows.remove(rows.size() - 1).keeping());
      return this;
    }

    /** The result of the last row is public. */
    Builder publicly() {
      rows.add(rows.remove(rows.size() - 1).withPublicResult());
      return this;
    }

    ConstantTimeTable build() {
      return new ConstantTimeTable(rows);
    }
  }
}
