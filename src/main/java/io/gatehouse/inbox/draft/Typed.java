package io.gatehouse.inbox.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's page sends to be kept.
 *
 * @param values as a tree, so that what was emptied stays empty
 * @param page which page sent it; whoever does not say is always believed
 * @param turn rises with all that one page sends: the later one stays, whichever arrives last
 */
record Typed(@Nullable ObjectNode values, @Nullable Long page, long turn) {

  String written() {
    return Objects.requireNonNullElseGet(values, JsonNodeFactory.instance::objectNode).toString();
  }
}
