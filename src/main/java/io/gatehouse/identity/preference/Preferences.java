package io.gatehouse.identity.preference;

import io.gatehouse.calendar.DateStyle;
import io.gatehouse.identity.change.DigestTimeChanged;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to what people chose for themselves. */
@Service
public class Preferences {

  private final PreferenceTable table;
  private final ApplicationEventPublisher events;

  Preferences(PreferenceTable table, ApplicationEventPublisher events) {
    this.table = table;
    this.events = events;
  }

  public Preference of(String account) {
    return table.find(account).orElse(Preference.USUAL);
  }

  /** Everybody active who wants their week summed up, by account. */
  public List<DigestReader> digestReaders() {
    return table.readers();
  }

  @Transactional
  public void set(String account, Preference chosen) {
    Optional<Preference> before = table.find(account);
    boolean moved = before.filter(chosen::hasTimesOf).isEmpty();
    table.put(account, chosen, moved);
    if (moved) {
      events.publishEvent(new DigestTimeChanged(account));
    }
  }

  @Transactional
  public void stopDigest(String account) {
    set(account, of(account).withoutDigest());
  }

  /**
   * How this person reads.
   *
   * @param elsewhere what is known of them if they chose no style
   */
  public TimeZoneAwareLocaleContext readingOf(String account, Locale elsewhere) {
    Preference chosen = of(account);
    DateStyle style = chosen.style() == null ? DateStyle.of(elsewhere) : chosen.style();
    return new SimpleTimeZoneAwareLocaleContext(
        style.locale(), chosen.zone() == null ? null : TimeZone.getTimeZone(chosen.zone()));
  }

  /** Writes something that is not for whoever is at work here, but for this person. */
  public <T> T readBy(String account, Supplier<T> writing) {
    LocaleContext before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocaleContext(readingOf(account, DateStyle.UNITED_KINGDOM.locale()));
    try {
      return writing.get();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }
}
