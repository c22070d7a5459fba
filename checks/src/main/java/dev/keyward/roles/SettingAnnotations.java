package dev.keyward.roles;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Annotations by which a framework gives variables their settings. */
public final class SettingAnnotations {
  /** {@code ${orders.key:default}} and nothing else. */
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\s*([^:${}]+?)\\s*:([^{}]*)}");

  /** The elements with the name and the default; of expressions, one with both. */
  private record Elements(String name, String standIn) {}

  private static final ImmutableMap<String, Elements> ALL =
      ImmutableMap.of(
          "org.springframework.beans.factory.annotation.Value", new Elements("value", "value"),
          "io.micronaut.context.annotation.Value", new Elements("value", "value"),
          "io.micronaut.context.annotation.Property", new Elements("name", "defaultValue"),
          "org.eclipse.microprofile.config.inject.ConfigProperty",
              new Elements("name", "defaultValue"),
          "picocli.CommandLine.Option", new Elements("names", "defaultValue"),
          "picocli.CommandLine.Parameters", new Elements("paramLabel", "defaultValue"));

  private SettingAnnotations() {}

  /** What a setting is called, and what it is where nobody makes it. */
  public record Setting(String name, String standIn) {}

  /** The element of the annotation that has the default; empty for other annotations. */
  public static Optional<String> standIn(String annotation) {
    return Optional.ofNullable(ALL.get(annotation)).map(Elements::standIn);
  }

  /** The element of the annotation that has the name. */
  public static Optional<String> name(String annotation) {
    return Optional.ofNullable(ALL.get(annotation)).map(Elements::name);
  }

  /** What the texts of both elements say. */
  public static Optional<Setting> setting(String annotation, String name, String standIn) {
    if (!ALL.get(annotation).name().equals(ALL.get(annotation).standIn())) {
      return Optional.of(new Setting(name, standIn));
    }
    Matcher expression = EXPRESSION.matcher(standIn);
    return expression.matches()
        ? Optional.of(new Setting(expression.group(1), expression.group(2)))
        : Optional.empty();
  }
}
