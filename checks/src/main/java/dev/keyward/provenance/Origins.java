package dev.keyward.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Alternative.Computed;
import dev.keyward.provenance.Alternative.Constant;
import dev.keyward.provenance.Alternative.Reference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the provenance of values off the memory in which they are used. */
final class Origins {
  private Origins() {}

  static Provenance of(Value value, Memory memory) {
    List<Origin> origins = new ArrayList<>();
    Dependence dependence = value.dependence();
    boolean weak = value.weak();
    for (Alternative alternative : value.alternatives()) {
      if (alternative instanceof Constant constant) {
        origins.add(constant(constant));
      } else if (alternative instanceof Computed computed) {
        origins.add(
            new Origin(
                null,
                computed.sources(),
                computed.unknown(),
                null,
                -1,
                computed.site(),
                computed.entry(),
                null,
                computed.isArgument() ? computed.parameter() : null));
      } else if (alternative instanceof Reference reference) {
        for (Value part : Ingredients.parts(memory.contents(reference.object()))) {
          dependence = dependence.or(part.dependence());
          weak |= part.weak();
        }
        dependence = dependence.or(reference.object().dependence());
        origins.add(object(reference, memory));
      }
    }
    return new Provenance(ImmutableList.copyOf(origins), dependence, weak);
  }

  private static Origin constant(Constant constant) {
    int length = constant.value() instanceof String text ? text.length() : -1;
    return new Origin(
        constant.value(),
        ImmutableSet.of(),
        false,
        null,
        length,
        constant.site(),
        constant.entry(),
        null,
        null);
  }

  private static Origin object(Reference reference, Memory memory) {
    HeapObject object = reference.object();
    Contents contents = contents(object, memory);
    int length =
        contents instanceof Contents.Elements elements
                && elements.length().constantOrNull() instanceof Integer n
            ? n
            : contents instanceof Contents.Mapping mapping && mapping.exact()
                ? mapping.entries().size()
                : -1;
    ConstantArray array =
        contents instanceof Contents.Elements elements && object.kind() != HeapObject.Kind.TEXT
            ? array(elements, length, memory.isPristine(object))
            : null;
    Value held = Ingredients.of(Value.of(reference), memory);
    ImmutableSet<Source> sources = held.sources();
    Object constant =
        array != null
            ? array
            : object.kind() == HeapObject.Kind.TEXT ? held.constantOrNull() : null;
    boolean unknown = constant == null && held.isUnknown();
    return new Origin(
        constant,
        sources,
        unknown,
        object.tracked(),
        length,
        object.site(),
        reference.entry(),
        identity(object, contents),
        contents == object.initialContents() ? object.source() : null);
  }

  /** What the object contains; for a buffer, what its array does. */
  private static @Nullable Contents contents(HeapObject object, Memory memory) {
    Contents contents = memory.contents(object);
    HeapObject array =
        contents instanceof Contents.Cursor cursor ? cursor.array().objectOrNull() : null;
    return array == null ? contents : memory.contents(array);
  }

  private static Origin.Identity identity(HeapObject object, @Nullable Contents contents) {
    return new Identity(object, contents);
  }

  /** The same object in the same state. */
  private record Identity(HeapObject object, @Nullable Contents contents)
      implements Origin.Identity {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity that && object == that.object && contents == that.contents;
    }

    @Override
    public boolean isMadeOnce() {
      return object.isMadeOnce();
    }

    @Override
    public boolean isCopyOf(Origin.Identity other) {
      HeapObject.Copy copy = object.copy();
      return copy != null
          && copy.now() == contents
          && other instanceof Identity that
          && that.object == copy.original()
          && that.contents == copy.then();
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  private static @Nullable ConstantArray array(
      Contents.Elements elements, int length, boolean neverWritten) {
    if (elements.elements() == null) {
      return elements.any().isConstant()
          ? new ConstantArray(ImmutableList.of(), length, neverWritten)
          : null;
    }
    ImmutableList.Builder<Object> constants = ImmutableList.builder();
    boolean single = true;
    for (Value element : elements.elements()) {
      if (!element.isConstant()) {
        return null;
      }
      Object constant = element.constantOrNull();
      single &= constant != null;
      if (single) {
        constants.add(constant);
      }
    }
    return new ConstantArray(single ? constants.build() : ImmutableList.of(), length, neverWritten);
  }
}
