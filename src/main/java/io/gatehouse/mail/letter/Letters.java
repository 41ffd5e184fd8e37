package io.gatehouse.mail.letter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes letters from {@code templates/mail/<name>.html} and {@code templates/mail/<name>.txt}. */
@Component
public class Letters {

  private final SpringTemplateEngine templates;
  private final LinkSettings links;

  Letters(SpringTemplateEngine templates, LinkSettings links) {
    this.templates = templates;
    this.links = links;
  }

  /** Templates see the model and {@code base}, the address that their links start with. */
  public Letter write(String template, Map<String, Object> model) {
    var variables = new HashMap<>(model);
    variables.put("base", links.baseUrl());
    var context = new Context(Locale.ENGLISH, variables);
    String text = templates.process("mail/" + template + ".txt", context).strip();
    return new Letter(
        text.replaceAll("\\n{3,}", "\n\n") + "\n", templates.process("mail/" + template, context));
  }

  /** A letter that only tells something, with at most one thing to press. */
  public Letter write(Notice notice) {
    return write("notice", Map.of("notice", notice));
  }
}
