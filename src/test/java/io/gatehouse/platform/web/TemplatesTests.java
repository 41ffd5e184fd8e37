package io.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.gatehouse.calendar.CalendarSettings;
import io.gatehouse.calendar.Dates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class TemplatesTests {

  private static final Instant NOW = Instant.parse("2027-03-10T09:40:00Z");

  private static MockMvc web;

  @BeforeAll
  static void start() {
    var context = new AnnotationConfigWebApplicationContext();
    context.setServletContext(new MockServletContext());
    context.register(Setup.class);
    context.refresh();
    web = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @Controller
  static class AnyPage {
    @GetMapping("/page")
    String page(@RequestParam String view, Model model) throws IOException {
      model.addAllAttributes(Samples.model());
      return view;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inbox/inbox",
        "inbox/preview :: preview",
        "inbox/task",
        "inbox/closed",
        "inbox/case",
        "inbox/start",
        "inbox/start-form",
        "figures/figures",
        "error/403",
        "error/404",
        "error/409",
        "error/429",
        "error/4xx",
        "error/5xx"
      })
  void drawsEveryPage(String view) throws Exception {
    String page =
        web.perform(get("/page").param("view", view))
            .andReturn()
            .getResponse()
            .getContentAsString();
    keep(view, page);
    assertThat(page).contains("</").doesNotContain("??").doesNotContain("style=\"");
  }

  /** For somebody who wants to look: {@code -Dpages=target/pages}. */
  private static void keep(String view, String page) throws IOException {
    String folder = System.getProperty("pages");
    if (folder != null) {
      Path file = Path.of(folder, view.replaceAll(" ::.*", "").replace('/', '-') + ".html");
      Files.createDirectories(file.getParent());
      Files.writeString(file, page);
    }
  }

  @EnableWebMvc
  @Configuration
  @Import(AnyPage.class)
  static class Setup {

    @Bean
    MessageSource messageSource() {
      var messages = new ResourceBundleMessageSource();
      messages.setBasename("messages");
      messages.setDefaultEncoding("UTF-8");
      return messages;
    }

    @Bean
    Words times(MessageSource messages) {
      return new Words(
          Clock.fixed(NOW, ZoneId.of("UTC")),
          new Dates(new CalendarSettings(ZoneId.of("UTC"), Set.of(), Set.of())),
          messages);
    }

    @Bean
    SpringTemplateEngine engine() {
      var templates = new ClassLoaderTemplateResolver();
      templates.setPrefix("templates/");
      templates.setSuffix(".html");
      templates.setCharacterEncoding("UTF-8");
      var engine = new SpringTemplateEngine();
      engine.setTemplateResolver(templates);
      return engine;
    }

    @Bean
    ThymeleafViewResolver views(SpringTemplateEngine engine) {
      var views = new ThymeleafViewResolver();
      views.setTemplateEngine(engine);
      views.setCharacterEncoding("UTF-8");
      return views;
    }
  }
}
