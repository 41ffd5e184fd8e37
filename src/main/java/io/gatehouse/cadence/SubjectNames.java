package io.gatehouse.cadence;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.review.SystemReviews;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What obligations concern, as the module knows it that keeps it. */
@Component
public class SubjectNames {

  private final List<ObligationSubjects> known;
  private final Systems systems;
  private final MessageSource messages;

  SubjectNames(List<ObligationSubjects> known, Systems systems, MessageSource messages) {
    this.known = known;
    this.systems = systems;
    this.messages = messages;
  }

  /** "Supplier review". */
  public String kind(String kind) {
    return messages.getMessage("cadence.kind." + kind, null, kind, Locale.ENGLISH);
  }

  /** What it concerns; nothing when that is the organisation itself. */
  public @Nullable String subject(String kind, @Nullable String subject) {
    if (subject == null) {
      return null;
    }
    return kind.equals(SystemReviews.KIND)
        ? systems.find(subject).map(AiSystemView::name).orElse(subject)
        : plug(kind).map(plug -> plug.name(subject)).orElse(subject);
  }

  public @Nullable String path(String kind, @Nullable String subject) {
    if (subject == null) {
      return null;
    }
    return kind.equals(SystemReviews.KIND)
        ? "/systems/" + subject
        : plug(kind).map(plug -> plug.path(subject)).orElse(null);
  }

  /** "Supplier review: Harbour Models". */
  String title(Owed owed) {
    String subject = subject(owed.kind(), owed.subject());
    return subject == null ? kind(owed.kind()) : kind(owed.kind()) + ": " + subject;
  }

  /** Whether a review is under way that the obligation did not call. */
  boolean isUnderWay(Owed owed) {
    String subject = owed.subject();
    return subject != null
        && plug(owed.kind()).filter(plug -> plug.isUnderWay(subject)).isPresent();
  }

  /** Keys of the cases of what it concerns, among them reviews that the obligation did not call. */
  public List<String> cases(String kind, @Nullable String subject) {
    return subject == null
        ? List.of()
        : plug(kind).map(plug -> plug.cases(subject)).orElseGet(List::of);
  }

  /** The case of a review as its own module opens it. */
  Optional<String> openReview(Owed owed, String obligation, String by) {
    String subject = owed.subject();
    return subject == null
        ? Optional.empty()
        : plug(owed.kind()).flatMap(plug -> plug.openReview(subject, obligation, by));
  }

  private Optional<ObligationSubjects> plug(String kind) {
    return known.stream().filter(plug -> plug.kind().equals(kind)).findFirst();
  }
}
