package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharStreams;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The summaries of other compilations: one file in {@code META-INF/keyward} for each class with
 * methods that pass parameters on to roles. Class files do not say this, and so a wrapper in
 * another module would hide what it is given.
 */
final class Summaries {
  private static final String FOLDER = "META-INF/keyward";
  private static final String HEADER = "keyward summary 1";

  private final JavaFileManager files;
  private final Types types;

  /** The files by class, and the summaries of those that were read. */
  private final Map<String, FileObject> found = new HashMap<>();

  private final Map<String, Map<String, Summary>> read = new HashMap<>();

  Summaries(Context context) {
    this.files = context.get(JavaFileManager.class);
    this.types = Types.instance(context);
    try {
      find();
    } catch (IOException | RuntimeException e) {
      found.clear(); // A class path that cannot be listed has no summaries: at most a miss.
    }
  }

  private void find() throws IOException {
    List<Location> locations = new ArrayList<>(List.of(StandardLocation.CLASS_PATH));
    locations.add(StandardLocation.CLASS_OUTPUT);
    if (files.hasLocation(StandardLocation.MODULE_PATH)) {
      for (Set<Location> modules : files.listLocationsForModules(StandardLocation.MODULE_PATH)) {
        locations.addAll(modules);
      }
    }
    for (Location location : locations) {
      if (location instanceof StandardLocation && !files.hasLocation(location)) {
        continue;
      }
      for (JavaFileObject file :
          files.list(
              location, FOLDER.replace('/', '.'), EnumSet.of(JavaFileObject.Kind.OTHER), false)) {
        String path = file.getName().replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\)$", "");
        found.putIfAbsent(name, file);
      }
    }
  }

  /** What the method of another compilation does, if that has left a note of it. */
  @Nullable Summary of(MethodSymbol method) {
    if (found.isEmpty()) {
      return null;
    }
    String owner = method.owner.flatName().toString();
    FileObject file = found.get(owner);
    return file == null ? null : read.computeIfAbsent(owner, name -> read(file)).get(key(method));
  }

  private static Map<String, Summary> read(FileObject file) {
    Map<String, Summary> summaries = new HashMap<>();
    try (Reader reader = file.openReader(true)) {
      List<String> lines = CharStreams.readLines(reader);
      if (!lines.isEmpty() && lines.get(0).equals(HEADER)) {
        List<String> body = new ArrayList<>();
        String method = null;
        for (String line : lines.subList(1, lines.size())) {
          if (line.startsWith("#")) {
            method = line.substring(1);
            body.clear();
          } else {
            body.add(line);
          }
          if (line.startsWith("=") && method != null) {
            summaries.put(method, Summary.parse(body));
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      summaries.clear(); // Written by another version, or damaged: as if there were none.
    }
    return summaries;
  }

  /** Leaves notes of the methods, where the compilation has a place for its output. */
  void write(Map<MethodSymbol, Summary> summaries) {
    if (!(files instanceof StandardJavaFileManager)
        || !files.hasLocation(StandardLocation.CLASS_OUTPUT)) {
      return;
    }
    Map<String, Map<String, Summary>> byClass = new TreeMap<>();
    summaries.forEach(
        (method, summary) ->
            byClass
                .computeIfAbsent(method.owner.flatName().toString(), name -> new TreeMap<>())
                .put(key(method), summary));
    byClass.forEach(this::write);
  }

  private void write(String type, Map<String, Summary> summaries) {
    ImmutableList.Builder<String> lines = ImmutableList.<String>builder().add(HEADER);
    summaries.forEach((method, summary) -> lines.add("#" + method).addAll(summary.lines()));
    try {
      FileObject file =
          files.getFileForOutput(StandardLocation.CLASS_OUTPUT, "", FOLDER + "/" + type, null);
      try (Writer writer = file.openWriter()) {
        writer.write(lines.build().stream().collect(Collectors.joining("\n", "", "\n")));
      }
    } catch (IOException | RuntimeException e) {
      // Nothing of the compilation depends on it; other modules see less.
    }
  }

  private String key(MethodSymbol method) {
    return method.name
        + types.erasure(method.type).getParameterTypes().stream()
            .map(type -> name(type))
            .collect(Collectors.joining(",", "(", ")"));
  }

  private String name(com.sun.tools.javac.code.Type type) {
    if (type.hasTag(com.sun.tools.javac.code.TypeTag.ARRAY)) {
      return name(types.elemtype(type)) + "[]";
    }
    Symbol symbol = type.tsym;
    return symbol.flatName().toString();
  }
}
