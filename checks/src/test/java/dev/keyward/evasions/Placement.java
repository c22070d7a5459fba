package dev.keyward.evasions;

import java.util.List;

/** A way for a value to get to where it is used. */
record Placement(String name, Move move) {
  /** Rewrites a form; names that it declares end in the suffix, so that moves can follow moves. */
  interface Move {
    Form apply(Form form, Hole hole, String suffix);
  }

  /**
   * What is known about the place where the value is used.
   *
   * @param type the type of the value
   */
  record Hole(String type) {
    /** The type as an argument of a generic class. */
    String boxed() {
      return type.equals("int") ? "Integer" : type;
    }

    /** A value of the type that says nothing. */
    String nothing() {
      return type.equals("int") ? "0" : "null";
    }

    String fill(String template, String suffix, String expression) {
      return template
          .replace("TYPE", type)
          .replace("BOX", boxed())
          .replace("NOTHING", nothing())
          .replace("#", suffix)
          .replace("VALUE", expression);
    }
  }

  /** A move of which the parts are given as templates. */
  private static Placement of(
      String name, String expression, String before, String members, String types) {
    return new Placement(
        name,
        (form, hole, suffix) -> {
          Form moved = form;
          if (!members.isEmpty()) {
            moved = moved.with(hole.fill(members, suffix, form.expression()));
          }
          if (!types.isEmpty()) {
            moved = moved.beside(hole.fill(types, suffix, form.expression()));
          }
          if (!before.isEmpty()) {
            moved = moved.after(hole.fill(before, suffix, form.expression()));
          }
          return moved.as(hole.fill(expression, suffix, form.expression()));
        });
  }

  private static Placement inline(String name, String expression) {
    return of(name, expression, "", "", "");
  }

  private static Placement local(String name, String before) {
    return of(name, "v#", before, "", "");
  }

  private static Placement member(String name, String expression, String members) {
    return of(name, expression, "", members, "");
  }

  private static Placement type(String name, String expression, String types) {
    return of(name, expression, "", "", types);
  }

  /** The ways inside of a method: the value is not needed outside. */
  static final List<Placement> LOCAL =
      List.of(
          inline("cast", "(TYPE) (Object) (VALUE)"),
          inline("constant condition", "(2 > 1 ? VALUE : NOTHING)"),
          inline("unknown condition", "(unknown() ? VALUE : VALUE)"),
          inline("required", "Objects.requireNonNull(VALUE)"),
          inline("element of an array", "new TYPE[] {VALUE}[0]"),
          inline("optional", "Optional.of(VALUE).get()"),
          inline("optional or else", "Optional.<BOX>empty().orElse(VALUE)"),
          inline("optional or else get", "Optional.<BOX>empty().orElseGet(() -> VALUE)"),
          inline("element of a list", "List.of(VALUE).get(0)"),
          inline("first of a stream", "Stream.of(List.of(VALUE)).findFirst().get().get(0)"),
          inline("entry of a map", "Map.of(\"a\", VALUE).get(\"a\")"),
          inline("default of a map", "Map.<String, BOX>of().getOrDefault(\"a\", VALUE)"),
          inline("iterator", "List.of(VALUE).iterator().next()"),
          inline("supplier", "((Supplier<BOX>) () -> VALUE).get()"),
          inline("function", "((Function<BOX, BOX>) x# -> x#).apply(VALUE)"),
          inline("reference", "new AtomicReference<BOX>(VALUE).get()"),
          inline("switch expression", "switch (1) { case 1 -> VALUE; default -> NOTHING; }"),
          inline(
              "switch with yield",
              "switch (\"b\") { case \"a\": yield NOTHING; default: yield VALUE; }"),
          inline(
              "anonymous class",
              "new Object() { TYPE value() throws Exception { return VALUE; } }.value()"),
          local("variable", "TYPE v# = VALUE;"),
          local("var", "var v# = VALUE;"),
          local("late assignment", "TYPE v#; v# = VALUE;"),
          local("reassignment", "TYPE v# = NOTHING; v# = VALUE;"),
          local("chained assignment", "TYPE w#, v#; v# = w# = VALUE;"),
          local("decided branch", "TYPE v# = NOTHING; int i# = 2; if (i# > 1) { v# = VALUE; }"),
          local("either branch", "TYPE v#; if (unknown()) { v# = VALUE; } else { v# = VALUE; }"),
          local("loop", "TYPE v# = NOTHING; for (int i# = 0; i# < 1; i#++) { v# = VALUE; }"),
          local("do loop", "TYPE v#; do { v# = VALUE; } while (unknown());"),
          local(
              "each element", "TYPE v# = NOTHING; for (TYPE e# : new TYPE[] {VALUE}) { v# = e#; }"),
          local("try", "TYPE v#; try { v# = VALUE; } finally { System.out.print(1); }"),
          local(
              "catch",
              "TYPE v# = NOTHING; try { throw new IllegalStateException(); }"
                  + " catch (IllegalStateException e#) { v# = VALUE; }"),
          local("switch statement", "TYPE v# = NOTHING; switch (3) { case 3: v# = VALUE; break; }"),
          local("block", "TYPE v#; { v# = VALUE; }"),
          local("label", "TYPE v# = NOTHING; l#: { v# = VALUE; break l#; }"),
          local("synchronised", "TYPE v#; synchronized (this) { v# = VALUE; }"),
          local(
              "pattern",
              "Object o# = VALUE; TYPE v# = NOTHING; if (o# instanceof BOX p#) { v# = p#; }"),
          local("array", "TYPE[] a# = {NOTHING, NOTHING}; a#[1] = VALUE; TYPE v# = a#[1];"),
          local("list", "List<BOX> l# = new ArrayList<>(); l#.add(VALUE); TYPE v# = l#.get(0);"),
          local(
              "map",
              "Map<String, BOX> m# = new HashMap<>(); m#.put(\"a\", VALUE); TYPE v# = m#.get(\"a\");"),
          local(
              "queue", "Deque<BOX> d# = new ArrayDeque<>(); d#.push(VALUE); TYPE v# = d#.pop();"));

  /** The ways through other members of the class. */
  static final List<Placement> MEMBERS =
      List.of(
          member("constant", "C#", "private static final TYPE C# = VALUE;"),
          member("static field", "f#", "private static TYPE f# = VALUE;"),
          member("static block", "f#", "private static final TYPE f#; static { f# = VALUE; }"),
          member("field", "f#", "private final TYPE f# = VALUE;"),
          member("field of this", "this.f#", "private TYPE f#; { this.f# = VALUE; }"),
          member("helper", "helper#()", "private static TYPE helper#() { return VALUE; }"),
          member("instance helper", "helper#()", "private TYPE helper#() { return VALUE; }"),
          member(
              "helper of a helper",
              "outer#()",
              "static TYPE inner#() { return VALUE; } TYPE outer#() { TYPE v = inner#(); return v; }"),
          member("identity", "same#(VALUE)", "static TYPE same#(TYPE v) { return v; }"),
          member("generic identity", "same#(VALUE)", "static <X> X same#(X v) { return v; }"),
          member("last argument", "last#(VALUE)", "static TYPE last#(TYPE... v) { return v[0]; }"),
          member(
              "chosen argument",
              "choose#(false, NOTHING, VALUE)",
              "static TYPE choose#(boolean a, TYPE v, TYPE w) { return a ? v : w; }"),
          member(
              "recursion",
              "down#(3)",
              "static TYPE down#(int n) { return n == 0 ? VALUE : down#(n - 1); }"),
          member(
              "method reference",
              "((Supplier<BOX>) T::of#).get()",
              "static BOX of#() { return VALUE; }"),
          member(
              "lambda in a field",
              "s#.get()",
              "private static final Supplier<BOX> s# = () -> VALUE;"),
          member(
              "map in a constant",
              "M#.get(\"a\")",
              "private static final Map<String, BOX> M# = Map.of(\"a\", VALUE);"),
          member(
              "lazy field", "lazy#()", "private TYPE f#; TYPE lazy#() { f# = VALUE; return f#; }"),
          member(
              "out parameter",
              "out#()",
              "static void fill#(TYPE[] a) { a[0] = VALUE; }"
                  + " static TYPE out#() { TYPE[] a = {NOTHING}; fill#(a); return a[0]; }"));

  /** The ways through other classes. */
  static final List<Placement> TYPES =
      List.of(
          type("constant elsewhere", "K#.V", "class K# { static final TYPE V = VALUE; }"),
          type("constant of an interface", "K#.V", "interface K# { TYPE V = VALUE; }"),
          type(
              "nested constant",
              "K#.Inner.V",
              "class K# { static class Inner { static final TYPE V = VALUE; } }"),
          type("helper elsewhere", "K#.of()", "class K# { static TYPE of() { return VALUE; } }"),
          type(
              "enum",
              "K#.ONE.v",
              "enum K# { ONE(VALUE); final TYPE v; K#(TYPE v) { this.v = v; } }"),
          type(
              "enum with code",
              "K#.ONE.v()",
              "enum K# { ONE { TYPE v() { return VALUE; } }; abstract TYPE v(); }"),
          type("record", "new K#(VALUE).v()", "record K#(TYPE v) {}"),
          type(
              "object",
              "new K#(VALUE).get()",
              "class K# { private final TYPE v; K#(TYPE v) { this.v = v; } TYPE get() { return v; } }"),
          type(
              "builder",
              "new K#().with(VALUE).get()",
              "class K# { private TYPE v; K# with(TYPE v) { this.v = v; return this; }"
                  + " TYPE get() { return v; } }"),
          type(
              "default method",
              "new K#() {}.get()",
              "interface K# { default TYPE get() { return VALUE; } }"),
          type(
              "override",
              "new L#().get()",
              "abstract class K# { abstract TYPE get(); }"
                  + " class L# extends K# { TYPE get() { return VALUE; } }"),
          type(
              "superclass",
              "new L#().v",
              "class K# { final TYPE v; K#(TYPE v) { this.v = v; } }"
                  + " class L# extends K# { L#() { super(VALUE); } }"),
          type(
              "delegating constructor",
              "new K#().v",
              "class K# { final TYPE v; K#() { this(VALUE); } K#(TYPE v) { this.v = v; } }"),
          type(
              "singleton",
              "K#.instance().v",
              "class K# { private static final K# ONE = new K#(); static K# instance() { return ONE; }"
                  + " final TYPE v = VALUE; }"),
          type(
              "generic holder",
              "new K#<BOX>(VALUE).v",
              "class K#<X> { final X v; K#(X v) { this.v = v; } }"),
          type("functional interface", "((K#) () -> VALUE).get()", "interface K# { TYPE get(); }"));

  Form apply(Form form, Hole hole, String suffix) {
    return move.apply(form, hole, suffix);
  }
}
