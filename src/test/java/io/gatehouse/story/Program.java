package io.gatehouse.story;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.story.Door.Answer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A monitoring tool that reports incidents with what it was given to sign in. */
record Program(MockMvc web, ObjectMapper json, String authorization) {

  private static final Pattern SECRET = Pattern.compile("gh_[A-Za-z0-9_-]{43}");

  /** With a token that somebody makes on their page. */
  static Program withTokenOf(MockMvc web, ObjectMapper json, String account, String name) {
    MockHttpServletResponse page =
        perform(
            web,
            post("/tokens")
                .with(user(account))
                .with(csrf())
                .param("name", name)
                .param("days", "30"));
    var found = SECRET.matcher(text(page));
    if (!found.find()) {
      throw new AssertionError("No token is made for " + account + ": " + page.getStatus());
    }
    return new Program(web, json, "Bearer " + found.group());
  }

  Answer reports(Object incident) {
    return reports(incident, null);
  }

  Answer reports(Object incident, @Nullable String key) {
    try {
      var request =
          post("/api/v1/incidents")
              .header("Authorization", authorization)
              .contentType(MediaType.APPLICATION_JSON)
              .content(incident instanceof String text ? text : json.writeValueAsString(incident));
      if (key != null) {
        request.header("Idempotency-Key", key);
      }
      MockHttpServletResponse response = perform(web, request);
      String body = text(response);
      return new Answer(
          response.getStatus(), body.startsWith("{") ? json.readTree(body) : json.nullNode());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static MockHttpServletResponse perform(
      MockMvc web, MockHttpServletRequestBuilder request) {
    try {
      return web.perform(request).andReturn().getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
