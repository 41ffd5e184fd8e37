package io.gatehouse.inbox.page;

import io.gatehouse.inbox.OpenTask;
import org.jspecify.annotations.Nullable;

/** Something that another module shows beside the form of one task. */
public interface TaskPagePart {

  /** The template whose fragment {@code part(content)} draws it. */
  String template();

  /** What the fragment draws, null where there is nothing to show. */
  @Nullable Object contentFor(OpenTask task);
}
