package dev.keyward.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.keyward.jca.OperationMode;
import dev.keyward.jca.SignatureName;
import dev.keyward.jca.Transformation;
import dev.keyward.provenance.Provenance;
import dev.keyward.provenance.RoleCall;
import dev.keyward.provenance.Site;
import dev.keyward.provenance.TrackedObject;
import dev.keyward.roles.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A verification or decryption, which fails for what somebody else has made.
 *
 * @param call the call that succeeds or fails
 * @param algorithm the one name of its algorithm, if that is known
 * @param paths the call, and those that lead to it, innermost first
 */
public record Attempt(RoleCall call, Optional<String> algorithm, List<TreePath> paths) {
  /** The attempt that the call is, if it is one. */
  public static Optional<Attempt> of(RoleCall call) {
    if (call.row().result().filter(Role.VERIFICATION_RESULT::equals).isPresent()) {
      if (call.argument(Role.SIGNATURE).isPresent()) {
        return Optional.of(of(call, name(call.receiver().objects(), Role.SIGNATURE_NAME)));
      }
      Optional<Optional<String>> mac =
          Stream.of(0, 1)
              .filter(i -> i < call.arguments().size())
              .flatMap(i -> call.arguments().get(i).origins().stream())
              .flatMap(origin -> origin.madeBy(Role.MAC_OUTPUT).stream())
              .map(made -> name(made.receiver().objects(), Role.MAC_NAME))
              .findFirst();
      return mac.map(name -> of(call, name));
    }
    return call.row().receiver().filter(Role.FINISHED_CIPHER::equals).isPresent() && decrypts(call)
        ? Optional.of(of(call, name(call.receiver().objects(), Role.TRANSFORMATION)))
        : Optional.empty();
  }

  private static Attempt of(RoleCall call, Optional<String> algorithm) {
    List<TreePath> paths = new ArrayList<>();
    for (Site site : call.sites()) {
      TreePath path = site.path();
      if (path == null) {
        break;
      }
      paths.add(path);
    }
    return new Attempt(call, algorithm, paths);
  }

  private static Optional<String> name(Stream<TrackedObject> objects, Role role) {
    List<Optional<String>> names =
        objects
            .map(
                object ->
                    object
                        .creation()
                        .flatMap(creation -> creation.argument(role))
                        .flatMap(name -> name.only(String.class)))
            .distinct()
            .toList();
    return names.size() == 1 ? names.get(0) : Optional.empty();
  }

  /** Whether the call ends a decryption. */
  private static boolean decrypts(RoleCall call) {
    List<RoleCall> initialisations =
        call.receiver()
            .objects()
            .flatMap(object -> call.before(object, Attempt::initialises).stream())
            .filter(Attempt::initialises)
            .toList();
    return !initialisations.isEmpty()
        && initialisations.stream()
            .allMatch(init -> mode(init).equals(Optional.of(OperationMode.DECRYPT)));
  }

  private static boolean initialises(RoleCall call) {
    return call.argument(Role.OPERATION_MODE).isPresent();
  }

  private static Optional<OperationMode> mode(RoleCall initialisation) {
    return initialisation
        .argument(Role.OPERATION_MODE)
        .flatMap((Provenance mode) -> mode.only(Integer.class))
        .flatMap(OperationMode::of);
  }

  /** Whether both have known algorithms that are not the same under other names. */
  public boolean differsFrom(Attempt other) {
    if (algorithm.isEmpty() || other.algorithm.isEmpty()) {
      return false;
    }
    String one = algorithm.get();
    String two = other.algorithm.get();
    Optional<Boolean> areAlike =
        decrypts(call) && decrypts(other.call)
            ? Transformation.parse(one)
                .flatMap(cipher -> Transformation.parse(two).map(cipher::isLike))
            : SignatureName.parse(one)
                .flatMap(scheme -> SignatureName.parse(two).map(scheme::equals));
    return !areAlike.orElseGet(() -> one.equalsIgnoreCase(two));
  }

  /** What the attempt is to the innermost code of the module that stands in the tree itself. */
  public Optional<TreePath> within(Tree tree) {
    for (TreePath path : paths) {
      for (TreePath outer = path; outer != null; outer = outer.getParentPath()) {
        if (outer.getLeaf() == tree) {
          return Optional.of(path);
        }
        if (outer.getLeaf() instanceof ClassTree) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  public boolean isIn(Tree tree) {
    return within(tree).isPresent();
  }

  /** Whether it decrypts something, and does not only verify it. */
  public boolean isDecryption() {
    return decrypts(call);
  }
}
