package dev.keyward.provenance;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.provenance.Memory.Cell;
import org.jspecify.annotations.Nullable;

/** Creates objects. */
final class Constructors {
  private final Interpreter interpreter;

  Constructors(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Whether the constructor says which other constructor runs first. */
  static boolean callsConstructor(JCMethodDecl constructor) {
    for (JCStatement statement : constructor.body.stats) {
      if (statement instanceof JCTree.JCExpressionStatement expression
          && expression.expr instanceof JCMethodInvocation call
          && isConstructorCall(call)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the constructor begins with {@code this(...)}. */
  static boolean delegates(JCMethodDecl constructor) {
    return constructor.body.stats.stream()
        .anyMatch(
            statement ->
                statement instanceof JCTree.JCExpressionStatement expression
                    && expression.expr instanceof JCMethodInvocation call
                    && isConstructorCall(call)
                    && TreeInfo.name(call.meth).contentEquals("this"));
  }

  private static boolean isConstructorCall(JCMethodInvocation call) {
    return TreeInfo.symbol(call.meth) instanceof MethodSymbol method && method.isConstructor();
  }

  /** {@code new}. */
  Value create(JCNewClass tree, Frame frame, Memory memory) {
    Value outer =
        tree.encl == null ? null : interpreter.expressions().evaluate(tree.encl, frame, memory);
    if (!(tree.constructor instanceof MethodSymbol constructor)) {
      return Value.UNKNOWN;
    }
    Call call =
        interpreter
            .invocations()
            .call(tree, constructor, Value.UNKNOWN, tree.args, tree.varargsElement, frame, memory);
    if (memory.isDead()) {
      return Value.UNKNOWN;
    }
    return construct(call, tree.def != null ? tree.def.sym.type : tree.type, outer);
  }

  /** Makes an object of the type, with the constructor that is called. */
  Value construct(Call call, Type type, @Nullable Value outer) {
    Frame frame = call.frame();
    if (!interpreter.index().declares(type.tsym)) {
      return interpreter.library().call(call);
    }
    HeapObject object = HeapObject.made(HeapObject.Kind.INSTANCE, type, call.site());
    boolean local = ((ClassSymbol) type.tsym).isDirectlyOrIndirectlyLocal();
    if (local) {
      frame.run().addCallback(object);
      JCTree code = interpreter.index().classTree(type.tsym);
      object.withCaptured(interpreter.captures().take(code, frame, call.memory()));
    }
    Value enclosing =
        outer != null
            ? outer
            : type.tsym.hasOuterInstance() && frame.thisValue() != null
                ? interpreter.variables().enclosing(type.tsym.owner.enclClass(), frame)
                : null;
    if (enclosing != null) {
      TrackedObject.release(enclosing);
    }
    object.withEnclosing(local ? frame : null, enclosing);
    frame.run().made(object);
    call.memory().put(new Cell.Made(object), Boolean.TRUE);
    Value created = Value.reference(object);
    Body body = interpreter.index().body(call.method());
    if (body != null) {
      interpreter.activations().execute(call, body, created, null);
    }
    return created;
  }

  /** {@code this(...)} or {@code super(...)} at the start of a constructor. */
  Value callAnother(Call call, JCMethodInvocation tree) {
    Frame frame = call.frame();
    MethodSymbol constructor = call.method();
    Body body = interpreter.index().body(constructor);
    if (body != null) {
      interpreter.activations().execute(call, body, frame.thisValue(), null);
    } else if (!interpreter.index().declares(constructor.owner)) {
      interpreter.library().construct(call);
    }
    boolean callsSuper = TreeInfo.name(tree.meth) == constructor.name.table.names._super;
    if (callsSuper && !call.memory().isDead()) {
      interpreter.executeInitialisers(frame, call.memory(), false);
    }
    return Value.UNKNOWN;
  }

  /** A compact constructor ends with the assignment of its parameters to the components. */
  void assignComponents(JCMethodDecl constructor, Frame frame, Memory memory) {
    for (JCVariableDecl parameter : constructor.params) {
      for (Symbol member : constructor.sym.owner.members().getSymbolsByName(parameter.name)) {
        if (member instanceof VarSymbol field && !field.isStatic()) {
          Value value = memory.value(new Cell.Local(frame.id(), parameter.sym));
          Value given = value == null ? Value.UNKNOWN : value;
          interpreter.variables().initialise(field, given, frame, memory);
          interpreter.secretFlows().stored(field, given, parameter, frame, memory);
        }
      }
    }
  }
}
