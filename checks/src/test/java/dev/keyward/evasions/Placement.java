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
   * @param other another value, with which the program would be judged otherwise
   */
  record Hole(String type, String other) {
    /** The type as an argument of a generic class. */
    String boxed() {
      return type.equals("int") ? "Integer" : type;
    }

    String fill(String template, String suffix, String expression) {
      return template
          .replace("TYPE", type)
          .replace("BOX", boxed())
          .replace("OTHER", other)
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
          inline("constant condition", "(2 > 1 ? VALUE : OTHER)"),
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
          inline("switch expression", "switch (1) { case 1 -> VALUE; default -> OTHER; }"),
          inline(
              "switch with yield",
              "switch (\"b\") { case \"a\": yield OTHER; default: yield VALUE; }"),
          inline(
              "anonymous class",
              "new Object() { TYPE value() throws Exception { return VALUE; } }.value()"),
          inline("element of Arrays.asList", "Arrays.<BOX>asList(VALUE).get(0)"),
          inline("singleton list", "Collections.singletonList(VALUE).get(0)"),
          inline("unmodifiable list", "Collections.unmodifiableList(List.of(VALUE)).get(0)"),
          inline("copied list", "new ArrayList<>(List.of(VALUE)).get(0)"),
          inline("copied map", "new TreeMap<>(Map.of(\"a\", VALUE)).get(\"a\")"),
          inline("value of an entry", "Map.entry(\"a\", VALUE).getValue()"),
          inline("entry of a stated map", "Map.ofEntries(Map.entry(\"a\", VALUE)).get(\"a\")"),
          inline("mapped optional", "Optional.of(1).map(i# -> VALUE).orElseThrow()"),
          inline("mapped stream", "Stream.of(1).map(i# -> VALUE).findFirst().get()"),
          inline(
              "collected stream",
              "Stream.of(1).map(i# -> VALUE).collect(Collectors.toList()).get(0)"),
          inline("callable", "((Callable<BOX>) () -> VALUE).call()"),
          inline("composed function", "Function.<BOX>identity().andThen(x# -> x#).apply(VALUE)"),
          inline(
              "two arguments", "((BiFunction<BOX, BOX, BOX>) (x#, y#) -> y#).apply(OTHER, VALUE)"),
          inline("thread local", "ThreadLocal.withInitial(() -> VALUE).get()"),
          inline("completed future", "CompletableFuture.completedFuture(VALUE).join()"),
          inline("null coalesced", "Objects.requireNonNullElse(VALUE, VALUE)"),
          inline(
              "generic holder of the JDK",
              "new AbstractMap.SimpleEntry<>(\"a\", VALUE).getValue()"),
          inline(
              "nested condition",
              "(unknown() ? (unknown() ? VALUE : VALUE) : (1 < 2 ? VALUE : OTHER))"),
          local("variable", "TYPE v# = VALUE;"),
          local("final variable", "final TYPE v# = VALUE;"),
          local("while loop", "TYPE v# = OTHER; int i# = 0; while (i# < 3) { v# = VALUE; i#++; }"),
          local("break", "TYPE v#; while (true) { v# = VALUE; if (unknown()) { break; } }"),
          local(
              "continue",
              "TYPE v# = OTHER; for (int i# = 0; i# < 2; i#++) { if (i# == 0) { continue; } v# = VALUE; }"),
          local("finally", "TYPE v# = OTHER; try { System.out.print(1); } finally { v# = VALUE; }"),
          local(
              "carried by an exception",
              "class E# extends RuntimeException { final TYPE v; E#(TYPE v) { this.v = v; } } TYPE v#; try { throw new E#(VALUE); } catch (E# e#) { v# = e#.v; }"),
          local("local record", "record R#(TYPE v) {} TYPE v# = new R#(VALUE).v();"),
          local("local class", "class L# { TYPE v = VALUE; } TYPE v# = new L#().v;"),
          local(
              "local interface",
              "interface I# { TYPE v(); } I# i# = () -> VALUE; TYPE v# = i#.v();"),
          local(
              "written by a lambda",
              "TYPE[] a# = {OTHER}; Runnable r# = () -> { a#[0] = VALUE; }; r#.run(); TYPE v# = a#[0];"),
          local("captured", "TYPE w# = VALUE; Supplier<BOX> s# = () -> w#; TYPE v# = s#.get();"),
          local(
              "forEach",
              "List<BOX> l# = new ArrayList<>(); List.of(VALUE).forEach(x# -> l#.add(x#)); TYPE v# = l#.get(0);"),
          local(
              "copied array",
              "TYPE[] a# = {VALUE}; TYPE[] b# = {OTHER}; System.arraycopy(a#, 0, b#, 0, 1); TYPE v# = b#[0];"),
          local("cloned array", "TYPE[] a# = {VALUE}; TYPE v# = a#.clone()[0];"),
          local("table", "TYPE[][] a# = {{OTHER}, {VALUE}}; TYPE v# = a#[1][0];"),
          local("loop over a list", "TYPE v# = OTHER; for (TYPE x# : List.of(VALUE)) { v# = x#; }"),
          local(
              "loop over a map",
              "TYPE v# = OTHER; for (Map.Entry<String, BOX> e# : Map.of(\"a\", VALUE).entrySet()) { v# = e#.getValue(); }"),
          local(
              "loop over values",
              "TYPE v# = OTHER; for (BOX x# : Map.of(\"a\", VALUE).values()) { v# = x#; }"),
          local(
              "iterator loop",
              "TYPE v# = OTHER; Iterator<BOX> i# = List.of(VALUE).iterator(); while (i#.hasNext()) { v# = i#.next(); }"),
          local(
              "computeIfAbsent",
              "Map<String, BOX> m# = new HashMap<>(); TYPE v# = m#.computeIfAbsent(\"a\", k# -> VALUE);"),
          local(
              "putIfAbsent",
              "Map<String, BOX> m# = new HashMap<>(); m#.putIfAbsent(\"a\", VALUE); TYPE v# = m#.get(\"a\");"),
          local(
              "list from a builder",
              "List<BOX> l# = Stream.<BOX>builder().add(VALUE).build().toList(); TYPE v# = l#.get(0);"),
          local("decided by a text", "TYPE v# = OTHER; if (\"on\".equals(\"on\")) { v# = VALUE; }"),
          local(
              "decided by a conjunction",
              "TYPE v# = OTHER; boolean b# = true; if (b# && 1 < 2 || unknown()) { v# = VALUE; }"),
          local(
              "early assignment, late condition",
              "TYPE v# = VALUE; if (unknown() && false) { v# = OTHER; }"),
          local("var", "var v# = VALUE;"),
          local("late assignment", "TYPE v#; v# = VALUE;"),
          local("reassignment", "TYPE v# = OTHER; v# = VALUE;"),
          local("chained assignment", "TYPE w#, v#; v# = w# = VALUE;"),
          local("decided branch", "TYPE v# = OTHER; int i# = 2; if (i# > 1) { v# = VALUE; }"),
          local("either branch", "TYPE v#; if (unknown()) { v# = VALUE; } else { v# = VALUE; }"),
          local("loop", "TYPE v# = OTHER; for (int i# = 0; i# < 1; i#++) { v# = VALUE; }"),
          local("do loop", "TYPE v#; do { v# = VALUE; } while (unknown());"),
          local("each element", "TYPE v# = OTHER; for (TYPE e# : new TYPE[] {VALUE}) { v# = e#; }"),
          local("try", "TYPE v#; try { v# = VALUE; } finally { System.out.print(1); }"),
          local(
              "catch",
              "TYPE v# = OTHER; try { throw new IllegalStateException(); }"
                  + " catch (IllegalStateException e#) { v# = VALUE; }"),
          local("switch statement", "TYPE v# = OTHER; switch (3) { case 3: v# = VALUE; break; }"),
          local("block", "TYPE v#; { v# = VALUE; }"),
          local("label", "TYPE v# = OTHER; l#: { v# = VALUE; break l#; }"),
          local("synchronised", "TYPE v#; synchronized (this) { v# = VALUE; }"),
          local(
              "pattern",
              "Object o# = VALUE; TYPE v# = OTHER; if (o# instanceof BOX p#) { v# = p#; }"),
          local("array", "TYPE[] a# = {OTHER, OTHER}; a#[1] = VALUE; TYPE v# = a#[1];"),
          local("list", "List<BOX> l# = new ArrayList<>(); l#.add(VALUE); TYPE v# = l#.get(0);"),
          local(
              "map",
              "Map<String, BOX> m# = new HashMap<>(); m#.put(\"a\", VALUE); TYPE v# = m#.get(\"a\");"),
          local(
              "queue", "Deque<BOX> d# = new ArrayDeque<>(); d#.push(VALUE); TYPE v# = d#.pop();"));

  /** The ways through other members of the class. */
  static final List<Placement> MEMBERS =
      List.of(
          member(
              "getter and setter",
              "bean#()",
              "private TYPE f#; void set#(TYPE v) { this.f# = v; } TYPE get#() { return f#; } TYPE bean#() { set#(VALUE); return get#(); }"),
          member(
              "private constant class",
              "P#.V",
              "private static final class P# { static final TYPE V = VALUE; }"),
          member(
              "inner class",
              "new I#().get()",
              "private final TYPE f# = VALUE; class I# { TYPE get() { return f#; } }"),
          member(
              "overloads",
              "o#(1)",
              "static TYPE o#(String s) { return OTHER; } static TYPE o#(int i) { return VALUE; }"),
          member(
              "early return",
              "r#(true)",
              "static TYPE r#(boolean b) { if (b) { return VALUE; } return OTHER; }"),
          member(
              "switch on an argument",
              "w#(\"x\")",
              "static TYPE w#(String s) { switch (s) { case \"x\": return VALUE; default: return OTHER; } }"),
          member(
              "switch on an enum",
              "w#(M#.B)",
              "enum M# { A, B } static TYPE w#(M# m) { return switch (m) { case A -> OTHER; case B -> VALUE; }; }"),
          member(
              "loop in a helper",
              "p#()",
              "static TYPE p#() { for (TYPE v : List.of(VALUE)) { return v; } return OTHER; }"),
          member(
              "mutual recursion",
              "e#(4)",
              "static TYPE e#(int n) { return n == 0 ? VALUE : o#(n - 1); } static TYPE o#(int n) { return n == 0 ? OTHER : e#(n - 1); }"),
          member(
              "list in a constant",
              "L#.get(0)",
              "private static final List<BOX> L# = List.of(VALUE);"),
          member(
              "list filled in a block",
              "L#.get(0)",
              "private static final List<BOX> L# = new ArrayList<>(); static { L#.add(VALUE); }"),
          member(
              "map filled in a block",
              "M#.get(\"a\")",
              "private static final Map<String, BOX> M# = new HashMap<>(); static { M#.put(\"a\", VALUE); }"),
          member(
              "array in a constant", "A#[1]", "private static final TYPE[] A# = {OTHER, VALUE};"),
          member(
              "map of suppliers",
              "S#.get(\"a\").get()",
              "private static final Map<String, Supplier<BOX>> S# = Map.of(\"a\", () -> VALUE);"),
          member(
              "supplier as argument",
              "from#(() -> VALUE)",
              "static TYPE from#(Supplier<BOX> s) { return s.get(); }"),
          member(
              "function as argument",
              "map#(x# -> VALUE)",
              "static TYPE map#(Function<Object, BOX> f) { return f.apply(1); }"),
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
              "choose#(false, OTHER, VALUE)",
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
                  + " static TYPE out#() { TYPE[] a = {OTHER}; fill#(a); return a[0]; }"));

  /** The ways through other classes. */
  static final List<Placement> TYPES =
      List.of(
          type("constant elsewhere", "K#.V", "class K# { static final TYPE V = VALUE; }"),
          type("constant of an interface", "K#.V", "interface K# { TYPE V = VALUE; }"),
          type(
              "nested constant",
              "K#.Inner.V",
              "class K# { static class Inner { static final TYPE V = VALUE; } }"),
          type(
              "inherited constant",
              "L#.V",
              "class K# { static final TYPE V = VALUE; } class L# extends K# {}"),
          type(
              "static method of an interface",
              "K#.of()",
              "interface K# { static TYPE of() { return VALUE; } }"),
          type(
              "factory",
              "K#.make().get()",
              "interface K# { TYPE get(); static K# make() { return new K#() { public TYPE get() { return VALUE; } }; } }"),
          type(
              "template method",
              "new L#().outer()",
              "abstract class K# { TYPE outer() { return inner(); } abstract TYPE inner(); } class L# extends K# { TYPE inner() { return VALUE; } }"),
          type(
              "generic superclass",
              "new L#().v",
              "class K#<X> { X v; K#(X v) { this.v = v; } } class L# extends K#<BOX> { L#() { super(VALUE); } }"),
          type(
              "nested builder",
              "K#.builder().v(VALUE).build().v",
              "class K# { final TYPE v; private K#(B b) { this.v = b.v; } static B builder() { return new B(); } static class B { TYPE v; B v(TYPE v) { this.v = v; return this; } K# build() { return new K#(this); } } }"),
          type(
              "enum with a switch",
              "K#.B.v()",
              "enum K# { A, B; TYPE v() { switch (this) { case A: return OTHER; default: return VALUE; } } }"),
          type(
              "enum by name",
              "K#.valueOf(\"B\").v",
              "enum K# { A(OTHER), B(VALUE); final TYPE v; K#(TYPE v) { this.v = v; } }"),
          type(
              "values of an enum",
              "K#.values()[1].v",
              "enum K# { A(OTHER), B(VALUE); final TYPE v; K#(TYPE v) { this.v = v; } }"),
          type(
              "record with a factory",
              "K#.standard().v()",
              "record K#(TYPE v) { static K# standard() { return new K#(VALUE); } }"),
          type(
              "compact constructor",
              "new K#(OTHER).v()",
              "record K#(TYPE v) { K# { v = VALUE; } }"),
          type(
              "wither",
              "new K#(OTHER).with(VALUE).v()",
              "record K#(TYPE v) { K# with(TYPE w) { return new K#(w); } }"),
          type(
              "two objects",
              "K#.second()",
              "class K# { TYPE v; static TYPE second() { K# a = new K#(), b = new K#(); a.v = OTHER; b.v = VALUE; return b.v; } }"),
          type(
              "linked objects",
              "new K#(VALUE, null).next(OTHER).next.v",
              "class K# { TYPE v; K# next; K#(TYPE v, K# next) { this.v = v; this.next = next; } K# next(TYPE w) { return new K#(w, this); } }"),
          type(
              "lazy holder",
              "K#.get()",
              "class K# { static class H { static final TYPE V = VALUE; } static TYPE get() { return H.V; } }"),
          type(
              "double-checked",
              "K#.get()",
              "class K# { private static volatile K# k; final TYPE v = VALUE; static TYPE get() { if (k == null) { synchronized (K#.class) { if (k == null) { k = new K#(); } } } return k.v; } }"),
          type(
              "interface of a record",
              "((I#) new K#(VALUE)).v()",
              "interface I# { TYPE v(); } record K#(TYPE v) implements I# {}"),
          type(
              "delegate",
              "new D#(new K#()).get()",
              "class K# { TYPE get() { return VALUE; } } class D# { private final K# k; D#(K# k) { this.k = k; } TYPE get() { return k.get(); } }"),
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
