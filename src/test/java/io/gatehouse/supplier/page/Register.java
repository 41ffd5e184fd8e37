package io.gatehouse.supplier.page;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** The pages of the register as somebody uses them. */
record Register(MockMvc mvc, String account) {

  /** A word that no other test has. */
  static String aMark() {
    return "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
  }

  Register as(String other) {
    return new Register(mvc, other);
  }

  ResultActions looksAt(String path, Object... variables) throws Exception {
    return perform(get(path, variables));
  }

  ResultActions sends(String path, Map<String, String> fields) throws Exception {
    var form = post(path);
    fields.forEach(form::param);
    return perform(form);
  }

  /** The path of the new supplier's page. */
  String registers(Map<String, String> fields) throws Exception {
    String path = sends("/suppliers/new", fields).andReturn().getResponse().getRedirectedUrl();
    if (path == null) {
      throw new AssertionError("Not registered: " + fields);
    }
    return path;
  }

  private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(user(account)).with(csrf()));
  }

  static ResultMatcher says(String text) {
    return MockMvcResultMatchers.content().string(Matchers.containsString(text));
  }

  static ResultMatcher saysNot(String text) {
    Matcher<String> not = Matchers.not(Matchers.containsString(text));
    return MockMvcResultMatchers.content().string(not);
  }
}
