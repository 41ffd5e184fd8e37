package io.gatehouse.inbox.notice;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way back from what was just done, as a form of one button beside the notice of it.
 *
 * @param address where it is sent
 */
public record Undo(String address, List<Field> fields) implements Serializable {

  /** Hidden in the form. */
  public record Field(String name, String value) implements Serializable {}

  public static Undo at(String address) {
    return new Undo(address, List.of());
  }

  public Undo with(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    List<Field> more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new Undo(address, List.copyOf(more));
  }

  /** On the next page. */
  public void offer(RedirectAttributes redirect) {
    redirect.addFlashAttribute("undo", this);
  }
}
