package dev.keyward.integration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A library as it was released: its sources, what they need, and what was judged of them. */
final class Corpus {
  private static final Path CORPORA = Folders.MODULE.resolve("corpora");

  private static boolean unpacked;

  private final Path folder;
  private final Element pom;

  private Corpus(Path folder) {
    this.folder = folder;
    this.pom = read(folder.resolve("pom.xml"));
  }

  /** The libraries of which every finding has been read. */
  static List<Corpus> all() {
    try (Stream<Path> folders = Files.list(CORPORA)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("findings.txt")))
          .sorted()
          .map(Corpus::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Corpus named(String name) {
    return new Corpus(CORPORA.resolve(name));
  }

  private static Element read(Path pom) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(pom.toFile())
          .getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(pom.toString(), e);
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  String description() {
    return text(pom, "description");
  }

  /** The artifacts whose sources are compiled. */
  List<String> artifacts() {
    List<String> artifacts = new ArrayList<>();
    NodeList dependencies = pom.getElementsByTagName("dependency");
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      if (dependency.getElementsByTagName("classifier").getLength() > 0) {
        artifacts.add(
            String.join(
                ":",
                text(dependency, "groupId"),
                text(dependency, "artifactId"),
                text(dependency, "version")));
      }
    }
    return artifacts;
  }

  /** How many lines are compiled, as the library's pom says. */
  int lines() {
    return Integer.parseInt(text(pom, "lines"));
  }

  private static String text(Element element, String child) {
    NodeList children = element.getElementsByTagName(child);
    return children.item(children.getLength() - 1).getTextContent().strip();
  }

  /** What readers judged of the findings, in the order of files and lines. */
  List<Judgement> judgements() {
    Path file = folder.resolve("findings.txt");
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().map(Judgement::parse).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root of the unpacked sources. */
  Path sources() {
    unpack();
    return folder.resolve("target/sources");
  }

  List<Path> sourceFiles() {
    try {
      return Javac.sourceFiles(sources());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What plain javac needs to compile the library, with class files or other output in a folder.
   */
  List<String> options(Path output) {
    return Javac.intoFolder(output, classPath());
  }

  /** What the library's sources need. */
  String classPath() {
    unpack();
    try {
      return Files.readString(folder.resolve("target/class-path"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where {@link #compile} puts class files. */
  Path output() {
    return Folders.MODULE.resolve("target/corpora").resolve(name());
  }

  /** Compiles files of the library in the given order. */
  Javac.Result compile(List<Path> files, List<String> plugin) {
    List<String> options = new ArrayList<>(plugin);
    options.addAll(options(Folders.empty("corpora/" + name())));
    try (StandardJavaFileManager manager =
        Javac.COMPILER.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> objects = manager.getJavaFileObjectsFromPaths(files);
      return Javac.compile(manager, objects, sources(), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void unpack() {
    if (!unpacked) {
      Maven.Result result =
          Maven.run(
              CORPORA,
              "clean",
              "process-sources",
              "-Dmaven.repo.local=" + System.getProperty("keyward.localRepository"));
      assertTrue(result.success(), result::output);
      unpacked = true;
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
