package io.gatehouse.cadence.page;

import io.gatehouse.cadence.Listed;
import io.gatehouse.cadence.ObligationList;
import io.gatehouse.cadence.ReviewCadence;
import io.gatehouse.cadence.SubjectNames;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.lifecycle.review.ReviewRule;
import io.gatehouse.lifecycle.review.ReviewTable;
import io.gatehouse.lifecycle.review.SystemReviews;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of one obligation shows. */
@Component
class ObligationPage {

  private final ObligationList list;
  private final ReviewTable table;
  private final SubjectNames names;
  private final Cases cases;
  private final CaseReaders readers;
  private final Evidence evidence;

  ObligationPage(
      ObligationList list,
      ReviewTable table,
      SubjectNames names,
      Cases cases,
      CaseReaders readers,
      Evidence evidence) {
    this.list = list;
    this.table = table;
    this.names = names;
    this.cases = cases;
    this.readers = readers;
    this.evidence = evidence;
  }

  /**
   * @param said what the table says of it now
   * @param subjectPath where more is told of what is reviewed
   * @param readable whether the reader may open its case
   * @param reviews the latest first
   * @param changes of the interval or the date, the latest first
   */
  record Shown(
      Listed one,
      @Nullable ReviewRule said,
      @Nullable String subjectPath,
      boolean ofSystem,
      boolean readable,
      List<CaseFile> reviews,
      List<EvidenceEntry> changes) {

    /** Key of the review that is not over yet, whoever began it. */
    public @Nullable String underWay() {
      return reviews.stream().filter(CaseFile::open).map(CaseFile::key).findFirst().orElse(null);
    }
  }

  Shown of(String id, String account) {
    Listed one = list.get(id);
    boolean ofSystem = one.kind().equals(SystemReviews.KIND);
    boolean readable = readers.mayRead(account, id);
    Optional<ReviewRule> said = table.find(one.kind(), one.level());
    List<CaseFile> reviews =
        readers.readable(
            account,
            Stream.concat(
                    cases.childrenOf(id).stream(),
                    cases.find(names.cases(one.kind(), one.subject())).stream())
                .distinct()
                .filter(file -> said.filter(is -> is.process().equals(file.process())).isPresent())
                .sorted(Comparator.comparing(CaseFile::startedAt).reversed())
                .toList());
    return new Shown(
        one,
        said.orElse(null),
        names.path(one.kind(), one.subject()),
        ofSystem,
        readable,
        reviews,
        readable ? changes(id) : List.of());
  }

  private List<EvidenceEntry> changes(String id) {
    return evidence.of(id).stream()
        .filter(entry -> entry.what().equals("noted"))
        .filter(entry -> isOfCadence(entry))
        .sorted(Comparator.comparing(EvidenceEntry::at).reversed())
        .toList();
  }

  /** A lifecycle case tells of much else. */
  private static boolean isOfCadence(EvidenceEntry entry) {
    Map<String, Object> values = entry.values();
    return ReviewCadence.PROCESS.equals(entry.process())
        || values != null && values.containsKey("everyBefore");
  }
}
