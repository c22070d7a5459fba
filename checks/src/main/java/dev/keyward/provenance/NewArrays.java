package dev.keyward.provenance;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import java.util.ArrayList;
import java.util.List;

/** Makes arrays. */
final class NewArrays {
  /** Rows of larger tables are not made one by one. */
  private static final int MAX_ROWS = 64;

  private final Interpreter interpreter;

  NewArrays(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** {@code new} of an array, or the array initialiser alone. */
  Value create(JCNewArray tree, Frame frame, Memory memory) {
    Site site = new Site(tree, frame.body().unit());
    if (tree.elems != null) {
      HeapObject array = frame.run().made(HeapObject.made(HeapObject.Kind.ARRAY, tree.type, site));
      memory.put(new Memory.Cell.Contents(array), elements(tree, frame, memory));
      return Value.reference(array);
    }
    List<Value> lengths = new ArrayList<>();
    for (JCExpression dimension : tree.dims) {
      lengths.add(interpreter.expressions().number(dimension, frame, memory));
    }
    return Value.reference(create(lengths, tree.type, site, frame));
  }

  /** An array that a library makes. */
  static Value create(Value length, Type type, Call call) {
    return Value.reference(create(List.of(length), type, call.site(), call.frame()));
  }

  private static HeapObject create(List<Value> lengths, Type type, Site site, Frame frame) {
    HeapObject array = frame.run().made(HeapObject.made(HeapObject.Kind.ARRAY, type, site));
    Value length = lengths.isEmpty() ? Value.UNKNOWN : lengths.get(0);
    Type element = Variables.elementType(type);
    if (lengths.size() <= 1) {
      return array.pristine(Contents.Elements.filled(length, Variables.zero(element)));
    }
    if (!(length.constantOrNull() instanceof Integer rows) || rows < 0 || rows > MAX_ROWS) {
      return array.pristine(new Contents.Elements(length, null, Value.UNKNOWN));
    }
    List<Value> elements = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      elements.add(
          Value.reference(create(lengths.subList(1, lengths.size()), element, site, frame)));
    }
    return array.pristine(Contents.Elements.of(elements));
  }

  private Contents.Elements elements(JCNewArray tree, Frame frame, Memory memory) {
    Type element = Variables.elementType(tree.type);
    Expressions expressions = interpreter.expressions();
    if (tree.elems.size() <= Contents.Elements.MAX_TOLD_APART) {
      List<Value> elements = new ArrayList<>(tree.elems.size());
      for (JCExpression expression : tree.elems) {
        Value value = expressions.evaluate(expression, frame, memory, element);
        TrackedObject.release(value);
        elements.add(value);
      }
      return Contents.Elements.of(elements);
    }
    Value any = null;
    for (JCExpression expression : tree.elems) {
      if (Folding.constantOf(expression.type) == null) {
        any = expressions.evaluate(expression, frame, memory, element).or(Value.UNKNOWN);
        TrackedObject.release(any);
      }
    }
    return new Contents.Elements(
        Value.constant(tree.elems.size(), null),
        null,
        any == null ? expressions.evaluate(tree.elems.head, frame, memory, element) : any);
  }
}
