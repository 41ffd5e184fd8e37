package io.gatehouse.inbox.attachment;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.cases.Remark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A report that waits for its review, and what people do with files there. */
@GatehouseTest
abstract class AttachedReview {

  @Autowired protected MockMvc web;
  @Autowired protected Evidence evidence;

  protected PeerReviews reviews;
  protected String key;
  protected String task;

  @BeforeEach
  void aReview(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
    key = reviews.aReviewOfReportBy("risk-officer");
    task = reviews.task(key);
  }

  protected List<EvidenceEntry> of(Remark remark) {
    return evidence.of(key).stream().filter(remark::is).toList();
  }

  protected List<String> attachments() throws Exception {
    return JsonPath.read(
        read("/api/v1/cases/" + key + "/attachments", "compliance-lead")
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "$.items[*].name");
  }

  protected String attached(String account, String name, String content) throws Exception {
    return JsonPath.read(
        attach(account, name, content)
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "$.id");
  }

  protected ResultActions attach(String account, String name, String content) throws Exception {
    return web.perform(
        multipart("/api/v1/tasks/" + task + "/attachments")
            .file(file(name, content))
            .with(user(account))
            .with(csrf()));
  }

  protected static MockMultipartFile file(String name, String content) {
    return new MockMultipartFile(
        "file", name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
  }

  protected ResultActions remove(String account, String id) throws Exception {
    return send(delete("/api/v1/tasks/" + task + "/attachments/" + id), account);
  }

  protected ResultActions read(String path, String account) throws Exception {
    return send(get(path), account);
  }

  protected ResultActions send(MockHttpServletRequestBuilder request, String account)
      throws Exception {
    return web.perform(request.with(user(account)).with(csrf()));
  }
}
