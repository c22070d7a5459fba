package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.keyward.roles.Role;
import dev.keyward.roles.RoleRow;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what is drawn from a random generator by the generator that it is drawn from. */
final class Generators {
  /** Types of variables that can hold a {@code SecureRandom} as well as a weak generator. */
  private static final ImmutableSet<String> UNDECIDED =
      ImmutableSet.of("java.util.Random", "java.util.random.RandomGenerator");

  /** What all other methods of a generator draw with. */
  private static final ImmutableSet<String> DRAWS =
      ImmutableSet.of("next", "nextInt", "nextLong", "nextBytes");

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
    if (role != Role.WEAK_RANDOM_OUTPUT) {
      return role;
    }
    int argument = row.indexOf(Role.RANDOM);
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
