package dev.keyward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The plugin's class files are those that the oldest supported JDK can load, whatever built them.
 */
final class ClassFilesTest {
  private static final int JAVA_17 = 61;

  @Test
  void areOfJava17() throws IOException, URISyntaxException {
    List<String> checked = new ArrayList<>();
    // The package description stands for the module: a class that every version of the plugin has.
    URL module = getClass().getResource("/dev/keyward/checks/package-info.class");
    if (module.getProtocol().equals("jar")) {
      String jar = module.getPath().substring(0, module.getPath().indexOf('!'));
      try (FileSystem files = FileSystems.newFileSystem(Path.of(new URI(jar)))) {
        check(files.getPath("/"), checked);
      }
    } else {
      check(Path.of(module.toURI()).getParent().getParent().getParent().getParent(), checked);
    }
    assertFalse(checked.isEmpty());
  }

  private static void check(Path root, List<String> checked) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
          assertEquals(0xCAFEBABE, in.readInt());
          in.readUnsignedShort(); // The minor version.
          assertEquals(JAVA_17, in.readUnsignedShort(), file::toString);
        }
        checked.add(file.toString());
      }
    }
  }
}
