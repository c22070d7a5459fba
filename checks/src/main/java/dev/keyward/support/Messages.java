package dev.keyward.support;

import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import javax.tools.Diagnostic.Kind;

/** Diagnostics about the compilation as a whole, as annotation processors report them. */
final class Messages {
  private Messages() {}

  static void error(Context context, String message) {
    print(context, Kind.ERROR, message);
  }

  static void note(Context context, String message) {
    print(context, Kind.NOTE, message);
  }

  private static void print(Context context, Kind kind, String message) {
    JavacProcessingEnvironment.instance(context).getMessager().printMessage(kind, message);
  }
}
