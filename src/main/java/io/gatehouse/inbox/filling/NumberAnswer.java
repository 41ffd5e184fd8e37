package io.gatehouse.inbox.filling;

import io.gatehouse.inbox.form.Field;
import java.math.BigDecimal;

/** Numbers: their range, decimals and steps; kept as text where the form says so. */
final class NumberAnswer {

  private static final int MOST_DIGITS = 30;

  private NumberAnswer() {}

  static Object accept(Field field, Object answer) {
    var number = number(answer);
    var decimals = field.text("decimalDigits").map(Integer::valueOf).orElse(MOST_DIGITS);
    if (number.stripTrailingZeros().scale() > decimals) {
      throw decimals == 0 ? new Refusal("integer") : new Refusal("decimals", decimals);
    }
    field
        .limit("min")
        .filter(min -> number.compareTo(min) < 0)
        .ifPresent(
            min -> {
              throw new Refusal("min", min.toPlainString());
            });
    field
        .limit("max")
        .filter(max -> number.compareTo(max) > 0)
        .ifPresent(
            max -> {
              throw new Refusal("max", max.toPlainString());
            });
    field
        .text("increment")
        .map(BigDecimal::new)
        .filter(step -> step.signum() > 0 && number.remainder(step).signum() != 0)
        .ifPresent(
            step -> {
              throw new Refusal("step", step.toPlainString());
            });
    return field.flag("serializeToString") ? number.toPlainString() : plain(number);
  }

  private static BigDecimal number(Object answer) {
    if (!(answer instanceof Number) && !(answer instanceof String)) {
      throw new Refusal("number");
    }
    try {
      var number = new BigDecimal(answer.toString().strip());
      if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
        throw new Refusal("digits");
      }
      return number;
    } catch (NumberFormatException e) {
      throw new Refusal("number");
    }
  }

  private static Number plain(BigDecimal number) {
    var integer = number.stripTrailingZeros().scale() <= 0;
    return integer && number.precision() - number.scale() <= 15
        ? (Number) number.longValueExact()
        : (Number) number;
  }
}
