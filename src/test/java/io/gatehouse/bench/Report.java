package io.gatehouse.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One benchmark as {@code target/bench/<name>.json}, and as a table for who looks on. */
record Report(String name, String unit, List<Row> rows) {

  /**
   * @param size open tasks, or operations measured
   * @param operation absent where a benchmark measures one only
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      long size,
      @Nullable String operation,
      @Nullable Integer threads,
      Measured ours,
      Measured engine) {

    private String text() {
      String what = operation == null ? "open tasks" : operation + ", " + threads + " threads";
      return String.format(
          Locale.ROOT,
          "%-20s %9d | %9.3f %9.3f %9.0f | %9.3f %9.3f %9.0f | %8.2f",
          what,
          size,
          ours.p50(),
          ours.p95(),
          ours.rate(),
          engine.p50(),
          engine.p95(),
          engine.rate(),
          ours.p50() / engine.p50());
    }
  }

  void publish() throws IOException {
    Path file = Files.createDirectories(Path.of("target", "bench")).resolve(name + ".json");
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
    System.out.printf(
        "%n%-30s | %-29s | %-29s | %s%n%-20s %9s | %9s %9s %9s | %9s %9s %9s | %8s%n",
        name + " (" + unit + ")",
        "ours",
        "engine",
        "ours to",
        "",
        "size",
        "p50",
        "p95",
        "a second",
        "p50",
        "p95",
        "a second",
        "engine");
    rows.forEach(row -> System.out.println(row.text()));
  }
}
