package io.gatehouse.story;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The application's API, entered as one of its people. */
class Door {

  private final MockMvc web;
  private final ObjectMapper json;

  Door(MockMvc web, ObjectMapper json) {
    this.web = web;
    this.json = json;
  }

  /** What came back. */
  record Answer(int status, JsonNode body) {

    Answer ok() {
      if (status >= 300) {
        throw new AssertionError(status + " " + body);
      }
      return this;
    }
  }

  Answer read(String account, String path, Object... variables) {
    return perform(account, get(path, variables));
  }

  Answer send(String account, String path, Object body) {
    try {
      return perform(
          account,
          post(path)
              .contentType(MediaType.APPLICATION_JSON)
              .content(json.writeValueAsString(body)));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  Answer upload(String account, String path, String name, String content) {
    var file =
        new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    return perform(account, multipart(path).file(file));
  }

  /** What a page's form sends; a page that is shown again says what is wrong. */
  void submit(String account, String path, Map<String, String> fields) {
    var form = post(path);
    fields.forEach(form::param);
    int status = perform(account, form).status();
    if (status != 302 && status != 303) {
      throw new AssertionError("%s answers %d".formatted(path, status));
    }
  }

  String page(String account, String path) {
    try {
      return web.perform(get(path).with(user(account)))
          .andReturn()
          .getResponse()
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer perform(String account, MockHttpServletRequestBuilder request) {
    try {
      var response =
          web.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
      String body = response.getContentAsString(StandardCharsets.UTF_8);
      return new Answer(
          response.getStatus(),
          body.startsWith("{") || body.startsWith("[") ? json.readTree(body) : json.nullNode());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
