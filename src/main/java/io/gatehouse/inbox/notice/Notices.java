package io.gatehouse.inbox.notice;

import io.gatehouse.inbox.TaskRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What came of an action, in words. */
@Component
public class Notices {

  private final MessageSource messages;

  Notices(MessageSource messages) {
    this.messages = messages;
  }

  public Notice done(String what, Object... about) {
    return new Notice(
        "", say("inbox.notice." + what, about), say("inbox.notice." + what + ".next"));
  }

  /** Does it and says so, or says why not. */
  public Notice after(Runnable action, Notice done) {
    try {
      action.run();
      return done;
    } catch (TaskRefused e) {
      return refused(e);
    }
  }

  public Notice refused(TaskRefused refusal) {
    return new Notice(
        "warn", say(refusal.getDetailMessageCode(), refusal.getDetailMessageArguments()), "");
  }

  private String say(String key, @Nullable Object @Nullable ... about) {
    return messages.getMessage(key, about, LocaleContextHolder.getLocale());
  }
}
