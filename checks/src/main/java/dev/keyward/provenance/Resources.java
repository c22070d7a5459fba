package dev.keyward.provenance;

import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Resource files of the compilation, where the compiler can see them. */
final class Resources {
  private static final List<StandardLocation> LOCATIONS =
      List.of(
          StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_PATH, StandardLocation.CLASS_PATH);

  private final JavaFileManager files;
  private final Map<String, Optional<Properties>> read = new HashMap<>();

  private Resources(JavaFileManager files) {
    this.files = files;
  }

  static Resources of(Context context) {
    return new Resources(context.get(JavaFileManager.class));
  }

  /** The properties in the resource of this absolute name; null if it cannot be read. */
  @Nullable Properties properties(String name) {
    return read.computeIfAbsent(name, n -> Optional.ofNullable(load(n))).orElse(null);
  }

  private @Nullable Properties load(String name) {
    for (StandardLocation location : LOCATIONS) {
      if (!files.hasLocation(location)) {
        continue;
      }
      try {
        FileObject file = files.getFileForInput(location, "", name);
        if (file != null) {
          Properties properties = new Properties();
          try (InputStream in = file.openInputStream()) {
            properties.load(in);
          }
          return properties;
        }
      } catch (IOException | IllegalArgumentException e) {
        // Not at this location, or no properties; the value stays unknown.
      }
    }
    return null;
  }
}
