package dev.keyward.docs;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The errors that the front page explains are those that javac gives. */
final class TroubleshootingTest {
  private static final String README = Docs.read(Docs.ROOT.resolve("README.md"));
  private static final String PLUGIN = "-Xplugin:ErrorProne";
  private static final String POLICY = "-XDcompilePolicy=simple";
  private static final String STOP = "--should-stop=ifError=FLOW";

  @TempDir private Path folder;

  private static Stream<Arguments> errors() {
    return Stream.of(
        error(
            "plug-in not found: ErrorProne", exported("-processorpath", ".", POLICY, STOP, PLUGIN)),
        error(
            "does not export com.sun.tools.javac.api to unnamed module",
            with(POLICY, STOP, PLUGIN)),
        error("pass -XDcompilePolicy=simple instead", exported(with(STOP, PLUGIN))),
        error("pass --should-stop=ifError=FLOW instead", exported(with(POLICY, PLUGIN))),
        error(
            "is not a valid checker name",
            exported(with(POLICY, STOP, PLUGIN + " -Xep:TrustAllCertificate:OFF"))),
        error(
            "was not a valid severity",
            exported(with(POLICY, STOP, PLUGIN + " -Xep:TrustAllCertificates:WARNING"))),
        error(
            "error: invalid flag: -Xep",
            exported(with(POLICY, STOP, PLUGIN, "-Xep:TrustAllCertificates:OFF"))),
        error(
            "exporting a package from system module jdk.compiler is not allowed with --release",
            exported(
                with(
                    POLICY,
                    STOP,
                    PLUGIN,
                    "--release",
                    "17",
                    "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED"))),
        error(
            "error: Keyward has no flag",
            exported(with(POLICY, STOP, PLUGIN + " -XepOpt:Keyward:Profiles=strict"))),
        error(
            "error: Keyward cannot use",
            exported(with(POLICY, STOP, PLUGIN + " -XepOpt:Keyward:Profile=paranoid"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("errors")
  void isExplained(String error, List<String> options) throws IOException, InterruptedException {
    String said = javac(options);

    assertTrue(said.contains(error), said);
    assertTrue(README.contains("`" + error + "`"));
  }

  private static Arguments error(String text, List<String> options) {
    return Arguments.of(text, options);
  }

  private static List<String> with(String... options) {
    List<String> all =
        new ArrayList<>(List.of("-processorpath", System.getProperty("java.class.path")));
    all.addAll(List.of(options));
    return all;
  }

  private static List<String> exported(String... options) {
    return exported(List.of(options));
  }

  /** With what the build gives to javac's own JVM. */
  private static List<String> exported(List<String> options) {
    List<String> all = new ArrayList<>();
    Docs.read(Docs.ROOT.resolve(".mvn/jvm.config"))
        .lines()
        .forEach(line -> all.add("-J" + line.replaceFirst(" ", "=")));
    all.addAll(options);
    return all;
  }

  private String javac(List<String> options) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("A.java"), "class A {}\n");
    Path output = folder.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(options);
    command.addAll(List.of("-d", folder.toString(), file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES));
    assertNotEquals(0, process.exitValue());
    return Files.readString(output);
  }
}
