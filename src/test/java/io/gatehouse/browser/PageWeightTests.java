package io.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What a page brings over the wire to a browser that has nothing yet; each weight is printed. */
class PageWeightTests extends Visits {

  /** Bytes. */
  private static final int KB = 1024;

  @Test
  void isSmall() {
    String gate = aGate();
    String task = done("system-owner", owner -> owner.task(gate));
    weigh("/", 150);
    weigh("/tasks/" + task, 350);
    weigh("/cases/" + gate, 150);
    weigh("/systems", 60);
    weigh("/team", 60);
  }

  private void weigh(String path, int most) {
    List<Request> loaded = new CopyOnWriteArrayList<>();
    as(
        "system-owner",
        owner -> {
          Page page = owner.page();
          page.onRequestFinished(loaded::add);
          page.navigate(path);
          owner.settle();
          int weight = loaded.stream().mapToInt(PageWeightTests::bytes).sum() / KB;
          System.out.printf("page weight: %s %d kB of %d%n", path, weight, most);
          assertThat(weight).as(path).isPositive().isLessThanOrEqualTo(most);
          assertThat(loaded).extracting(Request::url).noneMatch(url -> url.contains("modeler"));
        });
  }

  private static int bytes(Request request) {
    var sizes = request.sizes();
    return sizes.responseBodySize + sizes.responseHeadersSize;
  }
}
