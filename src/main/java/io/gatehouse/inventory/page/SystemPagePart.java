package io.gatehouse.inventory.page;

import io.gatehouse.inventory.AiSystemView;
import org.jspecify.annotations.Nullable;

/** Something that another module shows on the page of one system. */
public interface SystemPagePart {

  /** Where it stands: {@code actions} in the head, {@code main}, or {@code aside}. */
  String place();

  /** The template whose fragment {@code part(content)} draws it. */
  String template();

  /** What the fragment draws, null where there is nothing to show to this account. */
  @Nullable Object contentFor(AiSystemView system, String account);
}
