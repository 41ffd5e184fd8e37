package io.gatehouse.inbox.notice;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** To whom somebody wanted to give a task, and with which words, kept where it was refused. */
public record Tried(String task, String to, String note) implements Serializable {

  /** In the form of the next page. */
  public void keep(RedirectAttributes redirect) {
    redirect.addFlashAttribute("tried", this);
  }
}
