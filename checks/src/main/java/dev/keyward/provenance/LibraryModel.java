package dev.keyward.provenance;

import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/** What the methods of some classes of the JDK do to the objects that the interpreter follows. */
interface LibraryModel {
  /** The qualified names of the classes that declare the methods. */
  ImmutableSet<String> owners();

  /** The result of the call, with its effects done; null if the model does not know it. */
  @Nullable Value apply(Call call);
}
