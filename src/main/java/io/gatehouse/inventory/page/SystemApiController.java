package io.gatehouse.inventory.page;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.NoSuchSystem;
import io.gatehouse.inventory.SystemFilter;
import io.gatehouse.inventory.SystemPage;
import io.gatehouse.inventory.SystemSearch;
import io.gatehouse.inventory.Systems;
import io.gatehouse.inventory.classification.RiskClass;
import io.gatehouse.inventory.classification.Stage;
import io.gatehouse.listing.NameOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inventory for programs. */
@RestController
@RequestMapping("/api/v1/systems")
class SystemApiController {

  private final SystemSearch search;
  private final Systems systems;

  SystemApiController(SystemSearch search, Systems systems) {
    this.search = search;
    this.systems = systems;
  }

  @GetMapping
  SystemPage list(
      SystemFilter filter,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int size) {
    if (filter.stage() != null && Stage.find(filter.stage()).isEmpty()) {
      throw wrong("stage", "No stage is called " + filter.stage() + ".");
    }
    if (filter.risk() != null
        && !filter.risk().equals(SystemFilter.UNCLASSIFIED)
        && RiskClass.find(filter.risk()).isEmpty()) {
      throw wrong("risk", "No risk class is called " + filter.risk() + ".");
    }
    if (filter.review() != null
        && !Set.of(SystemFilter.LATE, SystemFilter.SOON).contains(filter.review())) {
      throw wrong("review", "Say late or soon.");
    }
    if (size < 1 || size > SystemSearch.LARGEST_PAGE) {
      throw wrong("size", "“size” is between 1 and " + SystemSearch.LARGEST_PAGE + ".");
    }
    if (after != null && !after.isBlank() && !NameOrder.gave(after)) {
      throw wrong("after", "“after” is not one that a page gave.");
    }
    return search.page(filter, after, size);
  }

  @GetMapping("/{id}")
  AiSystemView one(@PathVariable String id) {
    return systems.get(id);
  }

  @ExceptionHandler
  ProblemDetail unknown(NoSuchSystem e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
  }

  private static ErrorResponseException wrong(String field, String message) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, message);
    problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
    return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
  }
}
