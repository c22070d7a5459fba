package dev.keyward.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A module of ordinary code that computes nothing of use: classes that keep, combine and pass on
 * texts, bytes and numbers, with {@code @Secret} on an even share of the fields and parameters.
 */
final class GeneratedModule {
  /** One declaration of so many is annotated: 5 %. */
  private static final int DECLARATIONS_PER_SECRET = 20;

  private static final int LINES = 100_000;
  private static final int CLASSES_PER_PACKAGE = 40;

  private int lines;
  private int declarations;

  /** Writes the sources below the folder. */
  static List<Path> write(Path folder) throws IOException {
    GeneratedModule module = new GeneratedModule();
    List<Path> files = new ArrayList<>();
    while (module.lines < LINES) {
      int number = files.size();
      Path file = folder.resolve(packageOf(number)).resolve("Part" + number + ".java");
      Files.createDirectories(file.getParent());
      String source = module.source(number);
      module.lines += (int) source.lines().count();
      files.add(Files.writeString(file, source));
    }
    return files;
  }

  private static String packageOf(int number) {
    return "parts" + number / CLASSES_PER_PACKAGE;
  }

  /** {@code @Secret}, for every so many of the variables that are declared. */
  private String mark() {
    return declarations++ % DECLARATIONS_PER_SECRET == DECLARATIONS_PER_SECRET - 1
        ? "@Secret "
        : "";
  }

  private String source(int number) {
    StringBuilder text = new StringBuilder();
    text.append("package ").append(packageOf(number)).append(";\n\n");
    text.append("import dev.keyward.annotations.Secret;\n");
    text.append("import java.util.ArrayList;\n");
    text.append("import java.util.HashMap;\n");
    text.append("import java.util.List;\n");
    text.append("import java.util.Map;\n\n");
    text.append("/** Part ").append(number).append(" of the module. */\n");
    text.append("public final class Part").append(number).append(" {\n");
    for (int i = 0; i < 4; i++) {
      text.append("  private ").append(mark()).append("String text").append(i).append(" = \"\";\n");
    }
    text.append("  private ").append(mark()).append("byte[] data = new byte[0];\n");
    text.append("  private ").append(mark()).append("int count;\n");
    text.append("  private final Map<String, List<String>> index = new HashMap<>();\n");
    text.append("  private Part").append(number).append(" next;\n");
    for (int i = 0; i < 4; i++) {
      text.append(property(i));
    }
    text.append(methods(number));
    return text.append("}\n").toString();
  }

  private String property(int i) {
    return """

      public String text%1$d() {
        return text%1$d;
      }

      public void changeText%1$d(%2$sString value) {
        if (value == null || value.isBlank()) {
          throw new IllegalArgumentException("text %1$d");
        }
        text%1$d = value.strip();
        count++;
      }
    """
        .formatted(i, mark());
  }

  private String methods(int number) {
    return """

      public String join(%1$sString head, %2$sString tail, int times) {
        StringBuilder joined = new StringBuilder(head);
        for (int i = 0; i < times; i++) {
          joined.append(i %% 2 == 0 ? text0 : text1).append(tail);
        }
        return joined.toString();
      }

      public int mix(%3$sbyte[] other, int rounds) {
        int sum = count;
        for (int round = 0; round < rounds; round++) {
          for (int i = 0; i < other.length; i++) {
            sum = sum * 31 + (other[i] ^ round);
          }
        }
        data = other.clone();
        return sum;
      }

      public List<String> find(%4$sString key) {
        List<String> found = index.get(key);
        if (found == null) {
          found = new ArrayList<>();
          index.put(text2 + key, found);
        }
        found.add(next == null ? text3 : next.join(text0, key, found.size()));
        return found;
      }

      public Part%5$d link(%6$sPart%5$d other) {
        next = other;
        other.changeText0(text0 + count);
        try {
          other.mix(data, Integer.parseInt(text1));
        } catch (NumberFormatException e) {
          count = 0;
        }
        return other;
      }

      public long total(%7$slong start) {
        long total = start;
        for (Map.Entry<String, List<String>> entry : index.entrySet()) {
          switch (entry.getValue().size()) {
            case 0:
              break;
            case 1:
              total += entry.getKey().length();
              break;
            default:
              total += entry.getValue().stream().mapToInt(String::length).sum();
          }
        }
        return total;
      }
    """
        .formatted(mark(), mark(), mark(), mark(), number, mark(), mark());
  }
}
