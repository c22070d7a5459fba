package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what comes out of an object by what the object was made of: generators and hash functions.
 */
final class Generators {
  /** Types of variables that can hold a {@code SecureRandom} as well as a weak generator. */
  private static final ImmutableSet<String> UNDECIDED =
      ImmutableSet.of("java.util.Random", "java.util.random.RandomGenerator");

  /** What all other methods of a generator draw with. */
  private static final ImmutableSet<String> DRAWS =
      ImmutableSet.of("next", "nextInt", "nextLong", "nextBytes");

  /** Generators that a class may keep for its static methods. */
  private static final ImmutableSet<String> GENERATORS =
      ImmutableSet.of("java.util.Random", "java.util.concurrent.ThreadLocalRandom");

  private static final String SECURE = "java.security.SecureRandom";

  private final Interpreter interpreter;

  Generators(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * What a call with this row puts out where its row says {@code role}; null if that depends on a
   * generator that is not known.
   */
  @Nullable Role output(Role role, RoleRow row, Call call) {
    if (role == Role.DIGEST_OUTPUT && isKeyed(call.receiver())) {
      return Role.MAC_OUTPUT;
    }
    if (role == Role.SECURE_RANDOM_OUTPUT && isWeak(call.receiver())) {
      return Role.WEAK_RANDOM_OUTPUT;
    }
    if (role != Role.WEAK_RANDOM_OUTPUT) {
      return role;
    }
    int argument = row.indexOf(Role.RANDOM);
    if (argument < 0 && row.kind() == RoleRow.Kind.STATIC_METHOD) {
      return interpreter.isJdk(call.method()) || row.implied().isPresent()
          ? role
          : kept(call.method().owner);
    }
    if (argument < 0 && row.kind() != RoleRow.Kind.METHOD) {
      return role;
    }
    Value generator = argument < 0 ? call.receiver() : call.argument(argument);
    Set<Role> outputs = new TreeSet<>();
    for (HeapObject object : generator.objects()) {
      outputs.add(output(object));
    }
    boolean decided =
        outputs.isEmpty()
            ? argument < 0 && !UNDECIDED.contains(call.owner())
            : outputs.size() == 1 && !generator.isUnknown() && !outputs.contains(Role.OTHER);
    return !decided ? null : outputs.isEmpty() ? role : outputs.iterator().next();
  }

  /** Whether what computes the digest was made with a key. */
  private static boolean isKeyed(Value digest) {
    return creations(digest)
        .anyMatch(
            call ->
                call.argument(Role.KEY).isPresent() || call.argument(Role.KEY_BYTES).isPresent());
  }

  /** Whether it was asked for what is not secure. */
  private static boolean isWeak(Value generator) {
    return creations(generator)
        .anyMatch(call -> call.row().result().filter(Role.WEAK_GENERATOR::equals).isPresent());
  }

  /** The calls that made the object, one after the other. */
  private static Stream<RoleCall> creations(Value object) {
    return object.objects().stream()
        .filter(o -> o.tracked() != null)
        .flatMap(o -> o.tracked().creation().stream())
        .flatMap(
            last ->
                Stream.iterate(
                        Optional.of(last),
                        Optional::isPresent,
                        call ->
                            call.flatMap(c -> c.receiver().objects().findFirst())
                                .flatMap(TrackedObject::creation))
                    .flatMap(Optional::stream));
  }

  /** What a library's class draws from the generator that it keeps, by that generator's type. */
  private static @Nullable Role kept(Symbol owner) {
    Set<Role> roles = new TreeSet<>();
    for (Symbol member : owner.members().getSymbols()) {
      Type type = member instanceof MethodSymbol method ? method.getReturnType() : member.type;
      boolean isState = member.isStatic() && !(member instanceof MethodSymbol && isPublic(member));
      if (isState && GENERATORS.contains(type.tsym.getQualifiedName().toString())) {
        roles.add(Role.WEAK_RANDOM_OUTPUT);
      }
      if ((isState && type.toString().contains(SECURE)) || isSecureVariant(member)) {
        roles.add(Role.SECURE_RANDOM_OUTPUT);
      }
    }
    return roles.contains(Role.SECURE_RANDOM_OUTPUT)
        ? Role.SECURE_RANDOM_OUTPUT
        : roles.contains(Role.WEAK_RANDOM_OUTPUT) ? Role.WEAK_RANDOM_OUTPUT : null;
  }

  private static boolean isPublic(Symbol member) {
    return (member.flags() & Flags.PUBLIC) != 0;
  }

  /** Whether a static method hands out the class's secure instance. */
  private static boolean isSecureVariant(Symbol member) {
    return member instanceof MethodSymbol method
        && member.isStatic()
        && member.name.contentEquals("secure")
        && method.getReturnType().tsym == member.owner;
  }

  /** What one generator puts out, {@link Role#OTHER} if that is not known. */
  private Role output(HeapObject generator) {
    if (drawsItself(generator.type())) {
      return Role.OTHER;
    }
    if (interpreter.isSubtype(generator.type(), SECURE)) {
      return Role.SECURE_RANDOM_OUTPUT;
    }
    if (!UNDECIDED.contains(generator.type().tsym.getQualifiedName().toString())) {
      return Role.WEAK_RANDOM_OUTPUT;
    }
    if (generator.tracked() == null || generator.tracked().creation().isEmpty()) {
      return Role.OTHER;
    }
    RoleCall creation = generator.tracked().creation().get();
    // A generator's name is that of its factory, if it has one.
    Optional<Provenance> name =
        Stream.concat(
                Stream.of(creation),
                creation.receiver().objects().flatMap(factory -> factory.creation().stream()))
            .flatMap(call -> call.argument(Role.WEAK_RANDOM_NAME).stream())
            .findFirst();
    if (name.isPresent()) {
      return name.get()
          .only(String.class)
          .map(n -> n.equals("SecureRandom") ? Role.SECURE_RANDOM_OUTPUT : Role.WEAK_RANDOM_OUTPUT)
          .orElse(Role.OTHER);
    }
    // A generator in front of another one draws from that.
    return creation.argument(Role.RANDOM).isPresent() ? Role.OTHER : Role.WEAK_RANDOM_OUTPUT;
  }

  /** Whether it is the module's own generator, whatever it is derived from. */
  private boolean drawsItself(Type type) {
    return interpreter.types().closure(type).stream()
        .filter(t -> interpreter.index().declares(t.tsym))
        .flatMap(t -> Streams.stream(t.tsym.members().getSymbols()))
        .anyMatch(
            member -> member instanceof MethodSymbol && DRAWS.contains(member.name.toString()));
  }
}
