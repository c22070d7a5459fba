package dev.keyward.annotations;

import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.LOCAL_VARIABLE;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PACKAGE;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class AnnotationsTest {
  private static final int JAVA_8 = 52;
  private static final int JAVA_9 = 53;

  private static Stream<Arguments> shapes() {
    return Stream.of(
        shape(Secret.class, RetentionPolicy.CLASS, FIELD, PARAMETER, METHOD, LOCAL_VARIABLE, TYPE),
        shape(ConstantTimeRequired.class, RetentionPolicy.CLASS, METHOD, FIELD, PARAMETER),
        shape(Declassifies.class, RetentionPolicy.CLASS, METHOD),
        shape(CryptoPrimitive.class, RetentionPolicy.CLASS, TYPE, PACKAGE),
        shape(
            CryptoReviewed.class,
            RetentionPolicy.SOURCE,
            TYPE,
            FIELD,
            METHOD,
            CONSTRUCTOR,
            PARAMETER,
            LOCAL_VARIABLE));
  }

  private static Arguments shape(
      Class<? extends Annotation> type, RetentionPolicy retention, ElementType... targets) {
    return Arguments.of(type, retention, Set.of(targets));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void targetsAndRetention(
      Class<? extends Annotation> type, RetentionPolicy retention, Set<ElementType> targets) {
    assertEquals(retention, type.getAnnotation(Retention.class).value());
    assertEquals(targets, Set.of(type.getAnnotation(Target.class).value()));
    assertTrue(type.isAnnotationPresent(Documented.class));
  }

  @Test
  void elementsAreStringsOnly() {
    // javac warns about enum elements of an annotation that is missing, even without -Xlint.
    assertEquals(
        List.of(
            "CryptoPrimitive.reviewedBy",
            "CryptoReviewed.expires",
            "CryptoReviewed.reason",
            "CryptoReviewed.reviewer",
            "CryptoReviewed.ticket"),
        shapes()
            .flatMap(shape -> Arrays.stream(((Class<?>) shape.get()[0]).getDeclaredMethods()))
            .filter(element -> element.getReturnType() == String.class)
            .map(AnnotationsTest::name)
            .sorted()
            .collect(Collectors.toList()));
    assertEquals(
        List.of(),
        shapes()
            .flatMap(shape -> Arrays.stream(((Class<?>) shape.get()[0]).getDeclaredMethods()))
            .filter(element -> element.getReturnType() != String.class)
            .map(AnnotationsTest::name)
            .collect(Collectors.toList()));
  }

  private static String name(Method element) {
    return element.getDeclaringClass().getSimpleName() + "." + element.getName();
  }

  @Test
  void classFilesAreOfJava8() throws IOException {
    try (Stream<Path> files = Files.walk(Compilation.annotations())) {
      List<Path> classes =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .filter(file -> !file.endsWith("module-info.class"))
              .collect(Collectors.toList());
      // The package has no annotations, and so no class file of its own.
      assertEquals(shapes().count(), classes.size(), classes::toString);
      for (Path file : classes) {
        assertEquals(JAVA_8, version(file), file::toString);
      }
    }
  }

  @Test
  void moduleExportsThePackageAndNeedsNothing() throws IOException {
    assertEquals(JAVA_9, version(Compilation.annotations().resolve("module-info.class")));
    ModuleDescriptor module =
        ModuleFinder.of(Compilation.annotations())
            .find("dev.keyward.annotations")
            .orElseThrow()
            .descriptor();
    assertEquals(
        List.of("dev.keyward.annotations"),
        module.exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toList()));
    assertEquals(
        List.of("java.base"),
        module.requires().stream()
            .map(ModuleDescriptor.Requires::name)
            .collect(Collectors.toList()));
  }

  private static int version(Path classFile) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(classFile))) {
      assertEquals(0xCAFEBABE, in.readInt());
      in.readUnsignedShort(); // minor
      return in.readUnsignedShort();
    }
  }
}
