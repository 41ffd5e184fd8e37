package io.gatehouse.platform.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.util.Locale;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class LostRacesTests {

  private final StaticMessageSource messages = new StaticMessageSource();
  private final MockMvc web =
      MockMvcBuilders.standaloneSetup(new Page(), new Api())
          .setControllerAdvice(new ApiProblems(messages), new LostRaces())
          .build();

  @Test
  void areConflictsWhoeverNoticesThem() throws Exception {
    messages.addMessage("error.conflict.what", Locale.ENGLISH, "Somebody was faster.");
    for (String noticedBy : new String[] {"engine", "database"}) {
      web.perform(get("/page/" + noticedBy))
          .andExpect(status().isConflict())
          .andExpect(view().name("error/409"));
      web.perform(get("/api/" + noticedBy))
          .andExpect(status().isConflict())
          .andExpect(jsonPath("$.detail").value("Somebody was faster."));
    }
  }

  @Controller
  static class Page {

    @GetMapping("/page/engine")
    String loseAtTheEngine() {
      throw new OptimisticLockingException("ENGINE-03005");
    }

    @GetMapping("/page/database")
    String loseAtTheDatabase() {
      throw new OptimisticLockingFailureException("changed meanwhile");
    }
  }

  @RestController
  static class Api {

    @GetMapping("/api/engine")
    String loseAtTheEngine() {
      throw new OptimisticLockingException("ENGINE-03005");
    }

    @GetMapping("/api/database")
    String loseAtTheDatabase() {
      throw new OptimisticLockingFailureException("changed meanwhile");
    }
  }
}
