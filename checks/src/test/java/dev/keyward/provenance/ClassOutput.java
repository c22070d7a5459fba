package dev.keyward.provenance;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A temporary folder of class files, for programs of which only a part is compiled again. */
record ClassOutput(Path folder) implements AutoCloseable {

  /** Compiles the sources without any checks. */
  static ClassOutput of(List<JavaFileObject> sources) throws IOException {
    Path folder = Files.createTempDirectory("keyward");
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, null, List.of("-proc:none", "-d", folder.toString()), null, sources)
        .call();
    return new ClassOutput(folder);
  }

  @Override
  public void close() throws IOException {
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }
}
