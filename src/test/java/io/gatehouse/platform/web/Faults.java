package io.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;

/** Answers that break, show their inside, or tell a program or a person nothing. */
class Faults {

  private final Set<String> found = new TreeSet<>();

  void areNone() {
    assertThat(found).isEmpty();
  }

  /** As a browser sees it: a page for pages. */
  void page(Endpoint one, String told, HttpResponse<String> answer) {
    judge(one, told, answer);
    if (!one.isApi() && answer.statusCode() >= 400 && !answer.body().contains("<h1")) {
      fault(one, told, answer, "no page");
    }
  }

  void judge(Endpoint one, String told, HttpResponse<String> answer) {
    int status = answer.statusCode();
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (status >= 500) {
      fault(one, told, answer, "broken");
    } else if (status >= 400 && one.isApi()) {
      if (!type.startsWith("application/problem+json")
          || !answer.body().contains("\"detail\":\"")) {
        fault(one, told, answer, "no problem details: " + type);
      }
    }
    if (answer.body().contains("Exception") || answer.body().contains("org.springframework")) {
      fault(one, told, answer, "shows its inside");
    }
  }

  void fault(Endpoint one, String told, HttpResponse<String> answer, String what) {
    found.add(
        "%s %s: %d %s (%s) %s"
            .formatted(
                one.method(),
                one.pattern(),
                answer.statusCode(),
                what,
                told.replace("\u0000", "NUL"),
                shortened(answer.body())));
  }

  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }
}
