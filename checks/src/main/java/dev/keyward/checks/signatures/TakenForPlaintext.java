package dev.keyward.checks.signatures;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import dev.keyward.checks.Finding;
import dev.keyward.checks.Logging;
import dev.keyward.jca.OperationMode;
import dev.keyward.provenance.Analysis;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.roles.Role;
import dev.keyward.roles.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** Finds code that hands back what came in where it does not decrypt. */
final class TakenForPlaintext {
  private static final Pattern MIGRATION = Pattern.compile("\\b(legacy|migrat\\w*)\\b");

  private TakenForPlaintext() {}

  static Stream<Finding> findings(Analysis analysis) {
    Map<Site, RoleCall> decryptions = new LinkedHashMap<>();
    analysis.calls().stream()
        .filter(TakenForPlaintext::decrypts)
        .filter(call -> !analysis.surroundings(call).mention(MIGRATION))
        .forEach(call -> decryptions.putIfAbsent(call.site(), call));
    return decryptions.keySet().stream().flatMap(TakenForPlaintext::judge);
  }

  private static boolean decrypts(RoleCall call) {
    return call.row().is(Step.FINISHES)
        && call.row().result().filter(Role.CIPHER_OUTPUT::equals).isPresent()
        && call.receiver().objects().findAny().isPresent()
        && call.receiver()
            .objects()
            .allMatch(
                cipher ->
                    cipher
                        .setting(Role.OPERATION_MODE)
                        .flatMap(mode -> mode.only(Object.class))
                        .flatMap(OperationMode::of)
                        .filter(OperationMode::undoes)
                        .isPresent());
  }

  private static Stream<Finding> judge(Site decryption) {
    TreePath path = decryption.path();
    return path == null
        ? Stream.empty()
        : Handling.around(path).stream()
            .flatMap(
                attempt ->
                    attempt.getCatches().stream()
                        .filter(handler -> handsBack(handler, attempt))
                        .map(handler -> finding(handler, decryption)));
  }

  private static boolean handsBack(CatchTree handler, TryTree attempt) {
    List<? extends StatementTree> statements = handler.getBlock().getStatements();
    int last = statements.size() - 1;
    return last >= 0
        && Handling.isOfWhatIsSent(handler)
        && statements.subList(0, last).stream().allMatch(Logging::isOnly)
        && statements.get(last) instanceof ReturnTree returned
        && returned.getExpression() instanceof IdentifierTree name
        && ASTHelpers.getSymbol(name).getKind() == ElementKind.PARAMETER
        && mentions(attempt.getBlock(), ASTHelpers.getSymbol(name));
  }

  private static boolean mentions(BlockTree block, Symbol parameter) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= parameter.equals(ASTHelpers.getSymbol(tree));
        return null;
      }
    }.scan(block, null);
    return found[0];
  }

  private static Finding finding(CatchTree handler, Site decryption) {
    StatementTree last = Polarity.last(handler.getBlock());
    return Finding.at(
            new Site((JCTree) last, decryption.unit()),
            String.format(
                "What does not decrypt at %s is returned as it came: who can write the ciphertext"
                    + " writes any plaintext instead, and needs no key. Throw, and mark what is not"
                    + " encrypted yet in another way.",
                decryption))
        .as(WARNING);
  }
}
