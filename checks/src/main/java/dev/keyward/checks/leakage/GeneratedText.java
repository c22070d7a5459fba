package dev.keyward.checks.leakage;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import dev.keyward.checks.Finding;
import dev.keyward.checks.leakage.Holder.Part;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code toString} prints where nobody wrote it: of records, and of what tools generate. */
final class GeneratedText {
  private static final ImmutableSet<String> LOMBOK =
      ImmutableSet.of("lombok.Data", "lombok.Value", "lombok.ToString");

  private static final Pattern VALUE =
      Pattern.compile(
          "com\\.google\\.auto\\.value\\.AutoValue|org\\.immutables\\.value\\.Value\\.Immutable");

  /** Annotations that keep an accessor out of the text, whoever declares them. */
  private static final Pattern REDACTED =
      Pattern.compile(".*\\.(Redacted|Auxiliary|Lazy|Memoized)");

  private GeneratedText() {}

  static Stream<Finding> of(Holder holder) {
    if (Holder.toStringOf(holder.tree()).isPresent()) {
      return Stream.empty();
    }
    if (holder.isRecord()) {
      return ofRecord(holder).stream();
    }
    return Annotations.has(holder.symbol(), VALUE)
        ? ofValue(holder)
        : Annotations.has(holder.symbol(), LOMBOK) ? ofLombok(holder) : Stream.empty();
  }

  private static Optional<Finding> ofRecord(Holder holder) {
    ImmutableList<Part> printed =
        holder.fields().stream()
            .filter(part -> Member.isReadable(part.symbol()))
            .collect(toImmutableList());
    Optional<Part> worst = printed.stream().min(comparing(part -> part.member().severity()));
    return worst.map(
        part ->
            finding(
                    part,
                    "the toString that the compiler adds to the record prints it"
                        + Wording.others(printed, part),
                    "Write one that leaves it out")
                .fixedBy(state -> redacted(holder, printed, state)));
  }

  /** A {@code toString} as the compiler's, but for the secrets. */
  private static SuggestedFix redacted(Holder holder, List<Part> secrets, VisitorState state) {
    ImmutableSet<Symbol> hidden =
        secrets.stream().map(Part::symbol).collect(ImmutableSet.toImmutableSet());
    StringBuilder text = new StringBuilder("\"").append(holder.symbol().name).append('[');
    boolean isFirst = true;
    for (Tree member : holder.tree().getMembers()) {
      Symbol field = member instanceof VariableTree ? ASTHelpers.getSymbol(member) : null;
      if (field != null && !field.isStatic()) {
        text.append(isFirst ? "" : ", ").append(field.name).append('=');
        text.append(hidden.contains(field) ? "***" : "\" + " + field.name + " + \"");
        isFirst = false;
      }
    }
    int end = state.getEndPosition(holder.tree());
    String method =
        "\n  @Override\n  public String toString() {\n    return "
            + text.append("]\"")
            + ";\n  }\n";
    return end < 0 ? SuggestedFix.emptyFix() : SuggestedFix.replace(end - 1, end - 1, method);
  }

  private static Stream<Finding> ofValue(Holder holder) {
    return holder.parts().stream()
        .filter(part -> !part.isField() && (part.symbol().flags() & Flags.ABSTRACT) != 0)
        .filter(part -> Member.isReadable(part.symbol()))
        .filter(part -> !Annotations.has(part.symbol(), REDACTED))
        .map(
            part ->
                finding(
                    part,
                    "the toString that is generated for the class prints it",
                    "Redact it, or write a toString that leaves it out"));
  }

  private static Stream<Finding> ofLombok(Holder holder) {
    Optional<Attribute.Compound> given = Annotations.find(holder.symbol(), "lombok.ToString");
    ImmutableSet<String> of = given.map(m -> Annotations.values(m, "of")).orElse(ImmutableSet.of());
    ImmutableSet<String> without =
        given.map(m -> Annotations.values(m, "exclude")).orElse(ImmutableSet.of());
    boolean onlyIncluded =
        given
            .filter(m -> Annotations.values(m, "onlyExplicitlyIncluded").contains("true"))
            .isPresent();
    return holder.fields().stream()
        .filter(GeneratedText::isPrintedByLombok)
        .filter(part -> !Annotations.has(part.symbol(), ImmutableSet.of("lombok.ToString.Exclude")))
        .filter(
            part ->
                !onlyIncluded
                    || Annotations.has(part.symbol(), ImmutableSet.of("lombok.ToString.Include")))
        .filter(part -> of.isEmpty() || of.contains(part.symbol().name.toString()))
        .filter(part -> !without.contains(part.symbol().name.toString()))
        .map(GeneratedText::lombok);
  }

  /** Whether the text that Lombok makes of the field shows its value, as it does for arrays. */
  static boolean isPrintedByLombok(Part part) {
    return Member.isReadable(part.symbol()) || Member.isArray(part.symbol());
  }

  /** The finding for a field that Lombok prints. */
  static Finding lombok(Part part) {
    return finding(
            part, "the toString that Lombok generates prints it", "Mark it @ToString.Exclude")
        .fixedBy(
            state -> {
              SuggestedFix.Builder fix = SuggestedFix.builder();
              String annotation = SuggestedFixes.qualifyType(state, fix, "lombok.ToString");
              return fix.prefixWith(part.site().tree(), "@" + annotation + ".Exclude ").build();
            });
  }

  private static Finding finding(Part part, String deed, String remedy) {
    return Finding.at(part.site(), Wording.message(part.member(), deed, remedy))
        .as(part.member().severity());
  }
}
