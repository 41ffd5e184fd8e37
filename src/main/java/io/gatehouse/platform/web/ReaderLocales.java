package io.gatehouse.platform.web;

import io.gatehouse.calendar.DateStyle;
import io.gatehouse.identity.preference.Preferences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;

/**
 * Gives every request the zone and the style of whoever reads the answer: what they chose, else the
 * organisation's zone and what their browser says. Looked up when something is written, once.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class ReaderLocales extends AbstractLocaleContextResolver {

  private static final String KNOWN = ReaderLocales.class.getName();

  private final ObjectProvider<Preferences> preferences;

  ReaderLocales(ObjectProvider<Preferences> preferences) {
    this.preferences = preferences;
  }

  @Override
  public LocaleContext resolveLocaleContext(HttpServletRequest request) {
    return new TimeZoneAwareLocaleContext() {
      @Override
      public @Nullable Locale getLocale() {
        return reading(request).getLocale();
      }

      @Override
      public @Nullable TimeZone getTimeZone() {
        return reading(request).getTimeZone();
      }
    };
  }

  private TimeZoneAwareLocaleContext reading(HttpServletRequest request) {
    if (request.getAttribute(KNOWN) instanceof TimeZoneAwareLocaleContext known) {
      return known;
    }
    TimeZoneAwareLocaleContext reading = look(request);
    request.setAttribute(KNOWN, reading);
    return reading;
  }

  private TimeZoneAwareLocaleContext look(HttpServletRequest request) {
    Locale browser = request.getLocale();
    Principal who = NavigationAdvice.failed(request) ? null : request.getUserPrincipal();
    Preferences known = who == null ? null : preferences.getIfAvailable();
    return known == null
        ? new SimpleTimeZoneAwareLocaleContext(DateStyle.of(browser).locale(), null)
        : known.readingOf(who.getName(), browser);
  }

  @Override
  public void setLocaleContext(
      HttpServletRequest request,
      @Nullable HttpServletResponse response,
      @Nullable LocaleContext context) {
    throw new UnsupportedOperationException("People choose it at /settings");
  }
}
