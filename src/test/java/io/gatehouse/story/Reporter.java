package io.gatehouse.story;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody at the public page of concerns, each time at another address; nobody knows them. */
record Reporter(MockMvc web) {

  private static final AtomicInteger ADDRESSES = new AtomicInteger();
  private static final Pattern CODE = Pattern.compile("id=\"code\">([A-Z0-9-]+)<");

  /** Answers the code that they are shown. */
  String raises(String text, boolean aboutLead) {
    String page =
        sends(
            "/concern",
            Map.of("text", text, "name", "", "about", aboutLead ? "compliance-lead" : "others"));
    Matcher code = CODE.matcher(page);
    if (!code.find()) {
      throw new AssertionError("No code in " + page);
    }
    return code.group(1);
  }

  String looks(String code) {
    return sends("/concern/status", Map.of("code", code));
  }

  String writes(String code, String text) {
    return sends("/concern/write", Map.of("code", code, "text", text));
  }

  String takesBack(String code) {
    return sends("/concern/take-back", Map.of("code", code));
  }

  private String sends(String path, Map<String, String> fields) {
    int number = ADDRESSES.incrementAndGet();
    var form = post(path).header("Sec-Fetch-Site", "same-origin");
    fields.forEach(form::param);
    form.with(
        request -> {
          request.setRemoteAddr("203.0.%d.%d".formatted(number / 250, number % 250));
          return request;
        });
    try {
      MockHttpServletResponse answer = web.perform(form).andReturn().getResponse();
      return answer.getContentAsString(StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
