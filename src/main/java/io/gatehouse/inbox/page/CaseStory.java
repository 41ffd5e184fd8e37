package io.gatehouse.inbox.page;

import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.cases.CaseFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the page of one case tells; times are instants, texts are in words. */
public record CaseStory(
    String key,
    String title,
    String process,
    String processName,
    int version,
    @Nullable String description,
    @Nullable String systemId,
    @Nullable String systemName,
    @Nullable String risk,
    String state,
    @Nullable String outcome,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String parent,
    String here,
    String past,
    List<Task> tasks,
    List<Moment> timeline,
    List<Entry> evidence,
    Proof proof,
    List<Related> related,
    boolean mayWithdraw) {

  /**
   * What verifying the chain told.
   *
   * @param filesRead whether the files were compared with their hashes, too
   * @param filesLeft whether there are some that were not
   */
  public record Proof(
      boolean whole, @Nullable String broken, boolean filesRead, boolean filesLeft) {}

  /** An open task of the case. */
  public record Task(
      String id,
      String name,
      @Nullable String assignee,
      List<String> workers,
      @Nullable Instant due,
      @Nullable String hole,
      boolean mayOpen) {}

  /** Something that happened. */
  public record Moment(
      Instant at,
      String name,
      @Nullable String by,
      @Nullable String onBehalfOf,
      boolean late,
      int version) {}

  /** An entry of the chain, with its files by name. */
  public record Entry(
      long seq,
      Instant at,
      String name,
      @Nullable String by,
      String hash,
      @Nullable String iso,
      List<File> files,
      List<Answer> answers,
      boolean erased) {}

  public record File(String id, String name, long size) {}

  /** A case that called this one, or that this one called. */
  public record Related(String key, String name, String state) {

    static Related of(CaseFile file) {
      return new Related(file.key(), file.title(), file.state());
    }
  }

  static Moment moment(EvidenceEntry entry, String name) {
    return new Moment(
        entry.at(), name, entry.by(), entry.onBehalfOf(), entry.late(), entry.version());
  }
}
