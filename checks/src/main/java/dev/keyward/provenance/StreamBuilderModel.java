package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import dev.keyward.provenance.Contents.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams that are put together element by element. */
final class StreamBuilderModel implements LibraryModel {
  private final Containers containers;

  StreamBuilderModel(Containers containers) {
    this.containers = containers;
  }

  @Override
  public ImmutableSet<String> owners() {
    return ImmutableSet.of("java.util.stream.Stream.Builder");
  }

  @Override
  public @Nullable Value apply(Call call) {
    HeapObject builder = call.receiver().objectOrNull();
    if (builder == null || !(call.memory().contents(builder) instanceof Sequence sequence)) {
      return null;
    }
    if (call.name().equals("build")) {
      return containers.sequence(sequence, call);
    }
    containers.write(builder, sequence.plusAll(Sequence.of(List.of(call.argument(0)))), call);
    return call.receiver();
  }
}
