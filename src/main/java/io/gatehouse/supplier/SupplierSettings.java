package io.gatehouse.supplier;

import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the register looks after certificates.
 *
 * @param remindBefore how long before a certificate ends the supplier manager is reminded, once
 *     each; from the longest on, it counts as about to end
 */
@ConfigurationProperties("gatehouse.supplier")
public record SupplierSettings(@DefaultValue({"P90D", "P30D"}) List<Period> remindBefore) {

  public SupplierSettings {
    remindBefore =
        remindBefore.stream()
            .sorted(Comparator.comparing(Period::toTotalMonths).thenComparing(Period::getDays))
            .toList();
    if (remindBefore.isEmpty()) {
      throw new IllegalArgumentException("gatehouse.supplier.remind-before names no period");
    }
  }

  public Period longest() {
    return remindBefore.get(remindBefore.size() - 1);
  }
}
