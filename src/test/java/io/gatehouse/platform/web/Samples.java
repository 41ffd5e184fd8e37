package io.gatehouse.platform.web;

import io.gatehouse.control.IsoReference;
import io.gatehouse.figures.FigureSample;
import io.gatehouse.inbox.list.InboxFilter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** What pages may be given: {@code pages/samples.yaml}, and what is more than data. */
final class Samples {

  private static final Instant NOW = Instant.parse("2027-03-10T09:40:00Z");

  private Samples() {}

  static Map<String, Object> model() throws IOException {
    Map<String, Object> model = new HashMap<>();
    try (InputStream yaml = new ClassPathResource("pages/samples.yaml").getInputStream()) {
      Map<String, Object> samples = new Yaml().load(yaml);
      samples.forEach((name, sample) -> model.put(name, typed(sample)));
    }
    inbox(model)
        .put("filter", new InboxFilter("open", "gate-review", null, null, null, null, null, null));
    model.putAll(FigureSample.model(NOW));
    model.put(
        "nav",
        new Navigation(
            "risk-officer",
            14,
            2,
            "/start/incident-response",
            Navigation.groups(List.of(Place.values())),
            NOW,
            List.of(),
            true,
            true,
            true,
            false));
    return model;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inbox(Map<String, Object> model) {
    return (Map<String, Object>) model.get("inbox");
  }

  private static @Nullable Object typed(@Nullable Object sample) {
    if (sample instanceof Map<?, ?> map && map.containsKey("reference")) {
      return new IsoReference((String) map.get("reference"), (String) map.get("title"));
    }
    if (sample instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> converted = new HashMap<>();
      map.forEach((key, value) -> converted.put(key, typed(value)));
      return converted;
    }
    if (sample instanceof List<?> list) {
      return list.stream().map(Samples::typed).toList();
    }
    return sample instanceof Date date ? date.toInstant() : sample;
  }
}
