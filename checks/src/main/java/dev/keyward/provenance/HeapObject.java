package dev.keyward.provenance;

import com.google.common.collect.ImmutableMap;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object that the interpreted program made or was given; its state is in {@link Memory}. */
final class HeapObject {
  /** What kind of state an object has. */
  enum Kind {
    /** An object of a class of the module. */
    INSTANCE,
    ARRAY,
    /** A byte or char buffer over an array. */
    BUFFER,
    /** A builder of strings. */
    TEXT,
    /** A list, set, iterator, stream or optional. */
    SEQUENCE,
    MAP,
    /** A lambda or a method reference. */
    FUNCTION,
    /** An object of a library whose calls are recorded. */
    LIBRARY
  }

  private final Kind kind;
  private final Type type;
  private final @Nullable Site site;
  private final Dependence dependence;
  private final boolean given;

  /** The state that the object had when the interpretation first met it. */
  private ImmutableMap<VarSymbol, Value> initialFields = ImmutableMap.of();

  private @Nullable Contents initialContents;
  private @Nullable History initialHistory;
  private ImmutableMap<VarSymbol, Value> captured = ImmutableMap.of();
  private @Nullable Function function;
  private @Nullable Computation computation;
  private @Nullable TrackedObject tracked;
  private @Nullable Frame enclosing;
  private @Nullable Value outer;
  private @Nullable String enumConstant;
  private boolean written = true;
  private boolean perClass;
  private boolean fresh;
  private boolean open;
  private @Nullable Symbol source;
  private boolean escaped;
  private @Nullable Copy copy;

  /** What is in fields of the object, as long as nobody else has the object. */
  private @Nullable Set<HeapObject> kept;

  /** Keeps the state that the object has at the end of the run that made it. */
  void seal(VarSymbol field, Value value) {
    initialFields =
        ImmutableMap.<VarSymbol, Value>builder()
            .putAll(initialFields)
            .put(field, value)
            .buildKeepingLast();
  }

  void seal(Contents contents) {
    initialContents = contents;
    written = true;
  }

  void seal(History history) {
    initialHistory = history;
  }

  /** Says that an array holds what {@code new} put there. */
  HeapObject pristine(Contents zeros) {
    initialContents = zeros;
    written = false;
    return this;
  }

  /** Says that the object is made when a class is initialised, and so only once. */
  void madeOnce() {
    perClass = true;
  }

  boolean isMadeOnce() {
    return perClass;
  }

  /** Says that the constructor of the object is what is being interpreted. */
  HeapObject fresh() {
    fresh = true;
    return this;
  }

  boolean isWritten() {
    return written;
  }

  /** The code of a function object and the activation that it closes over. */
  record Function(JCTree tree, Frame frame, @Nullable Value receiver) {}

  private HeapObject(
      Kind kind, Type type, @Nullable Site site, Dependence dependence, boolean given) {
    this.kind = kind;
    this.type = type;
    this.site = site;
    this.dependence = dependence;
    this.given = given;
  }

  /** An object made at {@code site}. */
  static HeapObject made(Kind kind, Type type, @Nullable Site site) {
    return new HeapObject(kind, type, site, Dependence.NONE, false);
  }

  /** An object that came from outside the analysed method. */
  static HeapObject given(Kind kind, Type type, Dependence dependence) {
    return new HeapObject(kind, type, null, dependence, true);
  }

  /** Says what the object was when the interpretation began: a parameter, for example. */
  HeapObject from(Symbol newSource) {
    source = newSource;
    return this;
  }

  @Nullable Symbol source() {
    return source;
  }

  Kind kind() {
    return kind;
  }

  Type type() {
    return type;
  }

  @Nullable Site site() {
    return site;
  }

  /** Whether this object came in parameters. */
  Dependence dependence() {
    return dependence;
  }

  /** Whether the object was made where the interpretation did not see it. */
  boolean isGiven() {
    return given;
  }

  /** The code that makes the object is left out, so that its fields can hold anything. */
  void leaveOpen() {
    open = true;
  }

  /** Whether fields that nobody is seen to write hold more than nothing. */
  boolean isOpen() {
    return open || (given && !fresh);
  }

  HeapObject withFields(ImmutableMap<VarSymbol, Value> fields) {
    this.initialFields = fields;
    return this;
  }

  HeapObject withContents(Contents contents) {
    this.initialContents = contents;
    return this;
  }

  HeapObject withFunction(Function newFunction) {
    this.function = newFunction;
    return this;
  }

  HeapObject withCaptured(ImmutableMap<VarSymbol, Value> variables) {
    this.captured = variables;
    return this;
  }

  /** The outer local variables that the object's code uses. */
  ImmutableMap<VarSymbol, Value> captured() {
    return captured;
  }

  /** What a function does that is no code of the module. */
  interface Computation {
    Value apply(Call call);
  }

  HeapObject withComputation(Computation newComputation) {
    this.computation = newComputation;
    return this;
  }

  @Nullable Computation computation() {
    return computation;
  }

  /** Says that the object is in a field of this one. */
  void keep(HeapObject part) {
    if (escaped || given) {
      part.escape();
    } else {
      kept = kept == null ? new LinkedHashSet<>() : kept;
      kept.add(part);
    }
  }

  /** Says that others than the code that made the object may get hold of it, and of its parts. */
  void escape() {
    if (escaped) {
      return;
    }
    escaped = true;
    if (tracked != null) {
      tracked.escape();
    }
    if (kept != null) {
      kept.forEach(HeapObject::escape);
      kept = null;
    }
  }

  /**
   * What an array was copied from.
   *
   * @param original the other array, or one of which it is a part
   * @param then what that held
   * @param now what the copy held at first
   */
  record Copy(HeapObject original, @Nullable Contents then, @Nullable Contents now) {}

  void copied(Copy newCopy) {
    copy = newCopy;
  }

  @Nullable Copy copy() {
    return copy;
  }

  HeapObject withTracked(TrackedObject newTracked) {
    this.tracked = newTracked;
    return this;
  }

  HeapObject withEnclosing(@Nullable Frame frame, @Nullable Value outerInstance) {
    this.enclosing = frame;
    this.outer = outerInstance;
    return this;
  }

  HeapObject withEnumConstant(String name) {
    this.enumConstant = name;
    return this;
  }

  ImmutableMap<VarSymbol, Value> initialFields() {
    return initialFields;
  }

  @Nullable Contents initialContents() {
    return initialContents;
  }

  History initialHistory() {
    return initialHistory != null
        ? initialHistory
        : tracked == null
            ? History.EMPTY
            : tracked.creation().map(History::of).orElse(History.EMPTY);
  }

  @Nullable Function function() {
    return function;
  }

  @Nullable TrackedObject tracked() {
    return tracked;
  }

  /** The activation whose locals a local or anonymous class reads. */
  @Nullable Frame enclosing() {
    return enclosing;
  }

  /** The instance of the enclosing class, for an inner class. */
  @Nullable Value outer() {
    return outer;
  }

  /** The enum that an enum constant belongs to, whether it has a body or not. */
  ClassSymbol enumType() {
    ClassSymbol own = (ClassSymbol) type.tsym;
    return own.isAnonymous() ? (ClassSymbol) own.getSuperclass().tsym : own;
  }

  /** The constant's name, if this is an enum constant. */
  @Nullable String enumConstant() {
    return enumConstant;
  }

  @Override
  public String toString() {
    return kind + " " + type + (site == null ? "" : " from " + site);
  }
}
