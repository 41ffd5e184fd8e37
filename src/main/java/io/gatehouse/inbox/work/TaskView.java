package io.gatehouse.inbox.work;

import io.gatehouse.control.IsoReference;
import io.gatehouse.inbox.list.Row;
import io.gatehouse.inbox.notice.Notice;
import io.gatehouse.inventory.AiSystemView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one task shows beside its form.
 *
 * @param next who has what comes after, in words
 * @param here where the case stands: ids of the diagram's elements
 * @param past where it has been
 * @param colleagues whom it may be given to
 * @param others who can do it
 */
record TaskView(
    Row row,
    String taskKey,
    String process,
    int version,
    @Nullable String formId,
    Why why,
    @Nullable AiSystemView system,
    List<Step> soFar,
    List<Eyes> fourEyes,
    List<String> next,
    List<String> here,
    List<String> past,
    List<Receivers.Group> colleagues,
    boolean mayWork,
    boolean mayRelease,
    boolean mayClaim,
    boolean mayDelegate,
    @Nullable Instant claimed,
    List<String> others,
    @Nullable Notice notice,
    @Nullable String nextTask) {

  record Why(String role, List<IsoReference> iso) {}

  record Step(Instant at, String what, @Nullable String name, @Nullable String by, boolean late) {}

  /** A task or a role that excludes, in words, and who is excluded by it. */
  record Eyes(String task, @Nullable String by) {}
}
