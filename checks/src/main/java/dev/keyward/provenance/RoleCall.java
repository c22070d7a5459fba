package dev.keyward.provenance;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One execution of a call whose parameters or result carry roles. */
public final class RoleCall {
  /** So many objects are between a call and the one whose algorithm has a name. */
  private static final int MAX_STEPS = 8;

  private final RoleRow row;
  private final Site site;
  private final Symbol method;
  private final ImmutableList<Provenance> arguments;
  private final ImmutableList<Site> argumentSites;
  private final Provenance receiver;
  private final ImmutableList<Tree> loops;
  private final boolean discarded;
  private final Frame frame;
  private final Dependence guards;
  private final ImmutableMap<TrackedObject, History> histories;
  private final @Nullable Value name;
  private final @Nullable Provenance naming;
  private final TrackedObject result;
  private @Nullable ImmutableSet<Integer> judged;
  private @Nullable Role output;

  RoleCall(
      RoleRow row,
      Site site,
      Symbol method,
      ImmutableList<Provenance> arguments,
      ImmutableList<Site> argumentSites,
      Provenance receiver,
      ImmutableList<Tree> loops,
      boolean discarded,
      Frame frame,
      Dependence guards,
      ImmutableMap<TrackedObject, History> histories,
      String resultType,
      @Nullable Value name,
      Memory memory) {
    this.row = row;
    this.site = site;
    this.method = method;
    this.arguments = arguments;
    this.argumentSites = argumentSites;
    this.receiver = receiver;
    this.loops = loops;
    this.discarded = discarded;
    this.frame = frame;
    this.guards = guards;
    this.histories = histories;
    this.name = name;
    this.naming = name == null ? null : Origins.of(name, memory);
    this.result = new TrackedObject(resultType, this, ImmutableSet.of());
  }

  /** The row of the role table that describes the called method. */
  public RoleRow row() {
    return row;
  }

  /** The call in the source. */
  public Site site() {
    return site;
  }

  /** The call and those of the module that led to it, innermost first. */
  public ImmutableList<Site> sites() {
    ImmutableList.Builder<Site> sites = ImmutableList.<Site>builder().add(site);
    for (Frame inner = frame; inner != null && inner.call != null; inner = inner.caller()) {
      sites.add(inner.call);
    }
    return sites.build();
  }

  /** The called method or constructor. */
  public Symbol method() {
    return method;
  }

  /** The provenance of each argument. */
  public ImmutableList<Provenance> arguments() {
    return arguments;
  }

  /**
   * The argument in this role, if the method has such a parameter, or an argument that contains
   * one; a name is also that of the object which the call makes.
   */
  public Optional<Provenance> argument(Role role) {
    Optional<Provenance> argument = ownArgument(role);
    if (argument.isPresent()) {
      return argument;
    }
    if (role == Role.KEY) {
      return ownArgument(Role.KEY_AND_PARAMETERS).map(bundle -> bundle.inside(Role.KEY));
    }
    if (role == Role.ALGORITHM_PARAMETERS) {
      return ownArgument(Role.KEY_AND_PARAMETERS).filter(bundle -> !bundle.isOnlyKeys());
    }
    return row.naming().filter(named -> named.role() == role).map(named -> naming);
  }

  private Optional<Provenance> ownArgument(Role role) {
    int index = row.indexOf(role);
    return index >= 0 && index < arguments.size()
        ? Optional.of(arguments.get(index))
        : Optional.empty();
  }

  /** What the object is called that the call makes, if that has a name. */
  Optional<Value> name() {
    return Optional.ofNullable(name);
  }

  /** Whether the object becomes a part of what the call makes. */
  private boolean takesAsPart(TrackedObject object) {
    return parts().anyMatch(part -> part.objects().anyMatch(object::equals));
  }

  private Stream<Provenance> parts() {
    return IntStream.range(0, arguments.size())
        .filter(i -> row.role(i) == Role.COMPONENT)
        .mapToObj(arguments::get);
  }

  /** Whether what the call makes is used as an algorithm of its own, and not as a part. */
  boolean makesWhole() {
    boolean isPart = row.result().filter(role -> role == Role.COMPONENT).isPresent();
    return result.passedTo().stream().noneMatch(user -> user.takesAsPart(result))
        && !(isPart && result.calls().isEmpty());
  }

  /** The role of the argument; all that is shown together has that of the last parameter. */
  Role role(int argument) {
    int last = row.parameters().size() - 1;
    return argument > last && last >= 0 && row.role(last).isDisclosing()
        ? row.role(last)
        : row.role(argument);
  }

  Site argumentSite(int index) {
    return index < argumentSites.size() ? argumentSites.get(index) : site;
  }

  /** The object that the method is called on; unknown for static methods. */
  public Provenance receiver() {
    return receiver;
  }

  /**
   * The calls on the same object that are surely earlier: in the same execution, or where the
   * object was made.
   */
  public ImmutableList<RoleCall> earlierCalls() {
    ImmutableList.Builder<RoleCall> earlier = ImmutableList.builder();
    receiver
        .objects()
        .forEach(
            object ->
                object.calls().stream()
                    .takeWhile(call -> call != this)
                    .filter(
                        call ->
                            isInRunOf(call) || object.creation().stream().anyMatch(call::isInRunOf))
                    .forEach(earlier::add));
    return earlier.build();
  }

  /** Whether both belong to the same execution. */
  boolean isInRunOf(RoleCall other) {
    return frame.run() == other.frame.run();
  }

  /**
   * The values in this role that went into what the call puts out: its own argument, and the
   * arguments of calls on the same object, or on a stream in front of it, since that put out
   * something before.
   */
  public ImmutableList<Provenance> inputs(Role role) {
    List<Provenance> inputs = new ArrayList<>(chained(role));
    for (RoleCall call : earlierCalls()) {
      call.argument(role).ifPresent(inputs::add);
      if (call.row().outputs().anyMatch(output -> row.outputs().anyMatch(output::equals))) {
        inputs.clear();
      }
    }
    receiver
        .objects()
        .flatMap(object -> object.passedTo().stream())
        .flatMap(wrapper -> wrapper.result().calls().stream())
        .forEach(call -> call.argument(role).ifPresent(inputs::add));
    argument(role).ifPresent(inputs::add);
    return ImmutableList.copyOf(inputs);
  }

  /** What the object took in the fluent calls that made it, the first ones first. */
  private List<Provenance> chained(Role role) {
    List<Provenance> inputs = new ArrayList<>();
    for (Optional<RoleCall> step = creation(); step.isPresent(); step = step.get().creation()) {
      step.get().argument(role).ifPresent(input -> inputs.add(0, input));
    }
    return inputs;
  }

  /** The call that made the object which it is called on. */
  private Optional<RoleCall> creation() {
    return receiver.objects().findFirst().flatMap(TrackedObject::creation);
  }

  /**
   * The names of the algorithm in this role: the call's own, the one that it stands for, or those
   * of the objects that it is called on or given.
   */
  public ImmutableSet<String> algorithms(Role role) {
    return algorithms(role, MAX_STEPS).collect(ImmutableSet.toImmutableSet());
  }

  private Stream<String> algorithms(Role role, int steps) {
    Optional<Provenance> name =
        argument(role)
            .or(() -> receiver.objects().flatMap(told -> told.setting(role).stream()).findFirst());
    if (name.isPresent()) {
      return name.get().constants(Object.class).map(Object::toString);
    }
    if (row.implied().isPresent() || steps == 0) {
      return settings(role).isEmpty() ? row.implied().stream() : Stream.empty();
    }
    return Stream.concat(receiver.objects(), arguments.stream().flatMap(Provenance::objects))
        .flatMap(object -> object.creation().stream())
        .flatMap(creation -> creation.algorithms(role, steps - 1));
  }

  /** The values in this role that the builder which the call belongs to is given, in any step. */
  public ImmutableList<Provenance> parts(Role role) {
    return Stream.iterate(
            Optional.of(this),
            Optional::isPresent,
            later ->
                later
                    .flatMap(call -> call.receiver().objects().findFirst())
                    .flatMap(TrackedObject::creation))
        .flatMap(Optional::stream)
        .flatMap(step -> Stream.concat(Stream.of(step), step.result().calls().stream()))
        .filter(step -> step == this || step.isBuilding())
        .flatMap(step -> step.argument(role).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether it hands out an object with which it goes on. */
  private boolean isBuilding() {
    return row.result().filter(Role.CRYPTOGRAPHIC_OBJECT::equals).isPresent();
  }

  /** Whether something of this kind is among the values in the role that went into the output. */
  public boolean takes(Role role, Predicate<Origin> kind) {
    return inputs(role).stream().anyMatch(input -> input.any(kind).isPresent());
  }

  /** Whether it puts out the digest of a password, or a digest of that, however often. */
  public boolean isDigestOfPassword() {
    return Digests.isOfPassword(this);
  }

  /** Whether it is called on a local variable that is used for nothing else. */
  public boolean isAllThatItsReceiverDoes() {
    return LocalUses.isOnlyUse(site);
  }

  /** Whether the call returns an array of which only the length is of interest. */
  public boolean isResultOnlyMeasured() {
    return LocalUses.isOnlyMeasured(site);
  }

  /** The object that the call makes or returns. */
  public TrackedObject result() {
    return result;
  }

  /** What the call makes, or goes on with where it only tells an object something. */
  public TrackedObject subject() {
    return row.result().filter(Role.RECEIVER::equals).isPresent()
        ? receiver.objects().findFirst().orElse(result)
        : result;
  }

  /** The calls that tell the object, which it is called on, something in this role. */
  public ImmutableList<RoleCall> settings(Role role) {
    return receiver
        .objects()
        .flatMap(object -> object.settings(role))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Whether it is called on objects that are seen from their beginning, and nothing tells them
   * anything in this role, so that they do what they do by default.
   */
  public boolean isByDefault(Role role) {
    return !receiver.isUnknown()
        && receiver.objects().findAny().isPresent()
        && receiver.objects().allMatch(object -> object.hasDefault(role));
  }

  /** The loops around the call, outermost first, through all the methods that lead to it. */
  public ImmutableList<Tree> loops() {
    return loops;
  }

  /**
   * The earlier calls with an object that takes part in this one, the last ones first: those that
   * come before it on some path. What lies behind a call that satisfies {@code end} is left out.
   */
  public ImmutableList<RoleCall> before(TrackedObject object, Predicate<RoleCall> end) {
    Set<RoleCall> found = new LinkedHashSet<>(latest(object));
    Deque<RoleCall> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      RoleCall call = open.remove();
      if (!end.test(call)) {
        call.latest(object).stream().filter(found::add).forEach(open::add);
      }
    }
    return ImmutableList.copyOf(found);
  }

  /**
   * Whether every way to this call goes through one that is wanted, with the object and behind the
   * last call that satisfies {@code end}.
   */
  public boolean isAlwaysAfter(
      TrackedObject object, Predicate<RoleCall> wanted, Predicate<RoleCall> end) {
    return isAlwaysAfter(object, wanted, end, new HashSet<>());
  }

  private boolean isAlwaysAfter(
      TrackedObject object,
      Predicate<RoleCall> wanted,
      Predicate<RoleCall> end,
      Set<RoleCall> seen) {
    ImmutableCollection<RoleCall> latest = latest(object);
    return !latest.isEmpty()
        && latest.stream()
            .allMatch(
                call ->
                    wanted.test(call)
                        || (!end.test(call)
                            && (!seen.add(call) || call.isAlwaysAfter(object, wanted, end, seen))));
  }

  private ImmutableCollection<RoleCall> latest(TrackedObject object) {
    return histories.getOrDefault(object, History.EMPTY).latest();
  }

  /** Whether both calls happen in one go: neither waits for a method that anybody can call. */
  public boolean isTogetherWith(RoleCall other) {
    return frame.run() == other.frame.run();
  }

  /** Whether the code around it was interpreted to its end, so that no later call is missing. */
  public boolean isSeenToTheEnd() {
    return !frame.run().isCut();
  }

  /**
   * Whether the code of one class alone led to the call, so that nothing is known of the object
   * whose method it is.
   */
  public boolean isMetAlone() {
    return frame.run().body().owner() == frame.body().owner();
  }

  /**
   * Whether the other call's expression makes this call: it is the same expression, or it calls the
   * method that makes it. What arguments are computed with is made before.
   */
  public boolean isMadeBy(RoleCall expression) {
    JCTree tree = TreeInfo.skipParens(expression.site.tree());
    if (tree == site.tree()) {
      return true;
    }
    Frame inner = frame;
    while (inner.caller() != null && inner.caller() != expression.frame) {
      inner = inner.caller();
    }
    Symbol method = inner.body().lambda() == null ? inner.body().symbol() : null;
    return inner.caller() != null
        && method != null
        && tree instanceof JCMethodInvocation call
        && TreeInfo.name(call.meth) == method.name;
  }

  /** Whether the call is made by a constructor or an initialiser that nobody is seen to run. */
  public boolean isInitialisation() {
    return frame.run().body().isInitialisation();
  }

  /** Whether it depends on a text that callers pass, by which they choose among things. */
  public boolean isChosenByName() {
    return guards == Dependence.TEXT;
  }

  /** Whether the result is thrown away. */
  public boolean isResultDiscarded() {
    return discarded;
  }

  /** Says what the result is where the object that is called on decides that. */
  void putsOut(Role role) {
    output = role;
  }

  /** What the result is, where it means something. */
  Optional<Role> output() {
    return output == null ? row.result() : Optional.of(output);
  }

  /** The type of the result, arrays with {@code []}. */
  String resultType() {
    return result.type();
  }

  /** Says that all but these arguments were judged when the code around the call was compiled. */
  void judgeOnly(ImmutableSet<Integer> argumentIndexes) {
    judged = argumentIndexes;
  }

  /** Whether it is for this compilation to judge the argument. */
  boolean isJudgedHere(int argument) {
    return judged == null || judged.contains(argument);
  }

  /** Whether it is for this compilation to judge what the call makes of its parts. */
  boolean isNamedHere() {
    return isMadeHere()
        || IntStream.range(0, arguments.size())
            .anyMatch(i -> row.role(i) == Role.COMPONENT && isJudgedHere(i));
  }

  /** Whether the call stands in the sources of this compilation. */
  boolean isMadeHere() {
    return judged == null;
  }

  Frame frame() {
    return frame;
  }

  Dependence guards() {
    return guards;
  }
}
