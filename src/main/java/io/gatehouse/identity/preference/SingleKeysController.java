package io.gatehouse.identity.preference;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The switch below the list of keys. */
@Controller
class SingleKeysController {

  private final SingleKeys keys;

  SingleKeysController(SingleKeys keys) {
    this.keys = keys;
  }

  @PostMapping("/settings/keys")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @ResponseBody
  void turn(@RequestParam(defaultValue = "true") boolean on, Principal who) {
    keys.turn(who.getName(), on);
  }
}
