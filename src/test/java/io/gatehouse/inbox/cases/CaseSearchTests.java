package io.gatehouse.inbox.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.listing.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class CaseSearchTests {

  @Autowired private CaseSearch search;
  @Autowired private MockMvc mvc;

  private PeerReviews reviews;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
  }

  @Test
  void pagesThroughAllOfThemNewestFirstAndOnce() {
    List<String> started = List.of(reviews.aReview(), reviews.aReview(), reviews.aReview());

    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      Slice<CaseFile> page = search.page("internal-auditor", reviews(after), 2);
      page.rows().forEach(file -> seen.add(file.key()));
      after = page.next();
    } while (after != null);

    assertThat(seen).doesNotHaveDuplicates().containsAll(started);
    assertThat(seen.indexOf(started.get(2))).isLessThan(seen.indexOf(started.get(0)));
  }

  @Test
  void showsCasesToThoseWhoTakePart() {
    String key = reviews.aReviewOfReportBy("risk-officer");

    assertThat(found("risk-officer", key)).as("did something").isTrue();
    assertThat(found("risk-officer-2", key)).as("may take its task").isTrue();
    assertThat(found("developer", key)).as("started it").isTrue();
    assertThat(found("external-auditor", key)).as("reads all").isTrue();
    assertThat(found("supplier-manager", key)).as("has no part in it").isFalse();
  }

  @Test
  void narrowsByStateAndText() {
    String key = reviews.aReview();

    assertThat(search.page("internal-auditor", new CaseFilter(key, "running", null, null, null), 5))
        .satisfies(page -> assertThat(page.rows()).hasSize(1));
    assertThat(search.page("internal-auditor", new CaseFilter(key, "ended", null, null, null), 5))
        .satisfies(page -> assertThat(page.rows()).isEmpty());
    assertThat(search.count("internal-auditor", new CaseFilter(key, null, null, null, null)))
        .isEqualTo("1");
  }

  @Test
  void looksForShortTextInNamesOnly() {
    String key = reviews.aReview(Map.of("share", "7% of §§§"));

    assertThat(search.count("internal-auditor", new CaseFilter("§§", null, null, null, null)))
        .isEqualTo("0");
    assertThat(search.page("internal-auditor", new CaseFilter("§§§", null, null, null, null), 5))
        .satisfies(page -> assertThat(page.rows()).extracting(CaseFile::key).contains(key));
    assertThat(
            search.count(
                "internal-auditor", new CaseFilter(key.substring(0, 2), null, null, null, null)))
        .isNotEqualTo("0");
  }

  @Test
  void takesPercentSignsAsTheyAre() {
    reviews.aReview(Map.of("share", "7%"));

    assertThat(search.count("internal-auditor", new CaseFilter("%", null, null, null, null)))
        .isEqualTo("0");
  }

  @Test
  void isAPageThatSaysWhatItShows() throws Exception {
    String key = reviews.aReview();

    mvc.perform(get("/cases").param("q", key).with(user("external-auditor")))
        .andExpect(content().string(containsString("1 of 1, newest first")))
        .andExpect(content().string(containsString("/cases/" + key)));
    mvc.perform(get("/cases").param("q", key).with(user("supplier-manager")))
        .andExpect(content().string(containsString("No case matches.")));
  }

  private boolean found(String account, String key) {
    return search.page(account, new CaseFilter(key, null, null, null, null), 5).rows().stream()
        .anyMatch(file -> file.key().equals(key));
  }

  private static CaseFilter reviews(@Nullable String after) {
    return new CaseFilter(null, null, "peer-review", null, after);
  }
}
