package dev.keyward.provenance;

import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Resource files of the compilation, where the compiler can see them. */
final class Resources {
  private static final List<StandardLocation> LOCATIONS =
      List.of(
          StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_PATH, StandardLocation.CLASS_PATH);

  /** Larger files hold no settings. */
  private static final int MAX_SIZE = 1 << 16;

  private final JavaFileManager files;
  private final Map<String, Optional<byte[]>> read = new HashMap<>();

  private Resources(JavaFileManager files) {
    this.files = files;
  }

  static Resources of(Context context) {
    return new Resources(context.get(JavaFileManager.class));
  }

  /** The content of the resource of this absolute name; null if it cannot be read. */
  byte @Nullable [] bytes(String name) {
    return read.computeIfAbsent(name, n -> Optional.ofNullable(load(n))).orElse(null);
  }

  private byte @Nullable [] load(String name) {
    for (StandardLocation location : LOCATIONS) {
      if (!files.hasLocation(location)) {
        continue;
      }
      try {
        FileObject file = files.getFileForInput(location, "", name);
        if (file != null) {
          try (InputStream in = file.openInputStream()) {
            byte[] content = in.readNBytes(MAX_SIZE + 1);
            return content.length > MAX_SIZE ? null : content;
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        // Not at this location; the value stays unknown.
      }
    }
    return null;
  }
}
