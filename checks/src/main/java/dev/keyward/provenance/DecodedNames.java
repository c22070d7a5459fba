package dev.keyward.provenance;

import com.sun.tools.javac.util.Name;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts of names, which the compiler keeps as bytes and decodes whenever they are asked for.
 */
final class DecodedNames {
  private final Map<Name, String> texts = new HashMap<>();

  String text(Name name) {
    String text = texts.get(name);
    if (text == null) {
      text = name.toString();
      texts.put(name, text);
    }
    return text;
  }
}
