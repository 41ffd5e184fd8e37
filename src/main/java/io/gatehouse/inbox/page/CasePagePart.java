package io.gatehouse.inbox.page;

import io.gatehouse.inbox.cases.CaseFile;
import org.jspecify.annotations.Nullable;

/** Something that another module shows on the page of one case, above what happened. */
public interface CasePagePart {

  /** The template whose fragment {@code part(content)} draws it. */
  String template();

  /** What the fragment draws, null where there is nothing to show. */
  @Nullable Object contentFor(CaseFile file);
}
