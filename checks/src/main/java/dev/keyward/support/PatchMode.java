package dev.keyward.support;

import com.google.errorprone.VisitorState;
import java.util.regex.Pattern;

/** Whether edits are applied in a compilation, with {@code -XepPatchLocation}. */
public final class PatchMode {
  private static final Pattern APPLYING =
      Pattern.compile("\\b(inPlace=true|baseDirectory=[^,}\\s])");

  private PatchMode() {}

  /** Error Prone keeps the class of these options to itself, but not what they are. */
  public static boolean isOn(VisitorState state) {
    Object options = state.errorProneOptions().patchingOptions();
    return APPLYING.matcher(options.toString()).find();
  }
}
