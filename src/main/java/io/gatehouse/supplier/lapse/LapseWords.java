package io.gatehouse.supplier.lapse;

import io.gatehouse.calendar.Dates;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.supplier.SupplierView;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what no longer holds. */
@Component
class LapseWords {

  private final Dates dates;
  private final MessageSource messages;

  LapseWords(Dates dates, MessageSource messages) {
    this.dates = dates;
    this.messages = messages;
  }

  String title(SupplierView supplier, AiSystemView system, Occasion occasion) {
    return say(
        "suppliers.lapse.title." + occasion.kind(),
        supplier.name(),
        system.name(),
        occasion.facts().getOrDefault("standard", ""));
  }

  String cause(SupplierView supplier, Occasion occasion) {
    if (!occasion.kind().equals("certificate")) {
      return say(
          "suppliers.lapse.cause." + occasion.kind(),
          supplier.name(),
          occasion.facts().getOrDefault("reason", ""));
    }
    String day = dates.date(LocalDate.parse(occasion.facts().get("until")));
    String ended = occasion.facts().getOrDefault("ended", "no");
    return say(
        ended.equals("yes") ? "suppliers.lapse.cause.ended" : "suppliers.lapse.cause.expired",
        supplier.name(),
        occasion.facts().getOrDefault("standard", ""),
        day);
  }

  private String say(String message, Object... facts) {
    return messages.getMessage(message, facts, Locale.ENGLISH);
  }
}
