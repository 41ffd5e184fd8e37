package io.gatehouse.inbox.bulk;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.list.InboxFilter;
import io.gatehouse.inbox.work.ReadableTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Does one thing with each of several tasks and says of each that refused why it did. */
@Component
class BulkWork {

  private final ReadableTasks readable;
  private final MessageSource messages;

  BulkWork(ReadableTasks readable, MessageSource messages) {
    this.readable = readable;
    this.messages = messages;
  }

  /**
   * @param what {@code claimed}, {@code released}, {@code delegated} or {@code taken-back}
   */
  BulkNotice each(List<String> ids, String account, String what, Consumer<String> action) {
    List<String> chosen = ids.stream().distinct().toList();
    if (chosen.isEmpty()) {
      return new BulkNotice("warn", say("none"), List.of(), List.of());
    }
    if (chosen.size() > InboxFilter.AT_ONCE) {
      return new BulkNotice(
          "warn", say("many", InboxFilter.AT_ONCE, chosen.size()), List.of(), List.of());
    }
    List<BulkNotice.Left> left = new ArrayList<>();
    List<String> with = new ArrayList<>();
    for (String id : chosen) {
      try {
        action.accept(id);
        with.add(id);
      } catch (TaskRefused refusal) {
        left.add(left(id, account, refusal));
      }
    }
    int done = with.size();
    return left.isEmpty()
        ? new BulkNotice("", say(what, done), List.of(), List.copyOf(with))
        : new BulkNotice(
            "warn", say(what + ".left", done, left.size()), List.copyOf(left), List.copyOf(with));
  }

  /** Nothing was done: it was not said to whom. */
  BulkNotice nobody() {
    return new BulkNotice("warn", say("nobody"), List.of(), List.of());
  }

  private BulkNotice.Left left(String id, String account, TaskRefused refusal) {
    Optional<OpenTask> task = readable.find(id, account);
    Locale locale = LocaleContextHolder.getLocale();
    String reason =
        messages.getMessage(
            refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(), locale);
    return new BulkNotice.Left(
        task.map(OpenTask::id).orElse(null),
        task.map(one -> say("task", one.name(), one.caseKey())).orElse(null),
        reason);
  }

  private String say(String key, Object... about) {
    return messages.getMessage("inbox.bulk." + key, about, LocaleContextHolder.getLocale());
  }
}
