package io.gatehouse.platform.web;

import io.gatehouse.GatehouseTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Whatever is sent to whichever address: nothing breaks, programs get problem details, people a
 * page with words.
 */
@GatehouseTest
class BadInputTests {

  /** The web server reads no more, and cannot tell whose address it is. */
  private static final int LONGEST_ADDRESS = 7000;

  private final Faults faults = new Faults();
  private Intruder intruder;

  @BeforeEach
  void anIntruder(@Autowired AutowireCapableBeanFactory beans) {
    intruder = beans.createBean(Intruder.class);
  }

  @AfterEach
  void forget() {
    intruder.isForgotten();
  }

  @Test
  void unreadableParameters() throws Exception {
    together(Nonsense.TELLING);
  }

  @Test
  @Tag("long")
  void everyUnreadableParameter() throws Exception {
    together(Nonsense.VALUES);
  }

  private void together(Collection<String> values) throws Exception {
    for (Endpoint one : intruder.endpoints()) {
      String address = one.address(intruder.known, "x");
      for (String value : one.names().isEmpty() ? List.of("") : values) {
        var all = new LinkedHashMap<String, String>();
        one.names().forEach(name -> all.put(name, value));
        if (value.length() * all.size() < LONGEST_ADDRESS) {
          one(one, address, all);
        }
      }
    }
    faults.areNone();
  }

  @Test
  @Tag("long")
  void anUnreadableParameterAlone() throws Exception {
    for (Endpoint one : intruder.endpoints()) {
      String address = one.address(intruder.known, "x");
      for (String value : Nonsense.TELLING) {
        for (String name : one.names()) {
          one(one, address, Map.of(name, value));
        }
      }
    }
    faults.areNone();
  }

  private void one(Endpoint one, String address, Map<String, String> values) throws Exception {
    String told = address + " " + Faults.shortened(values.toString());
    if (!one.method().equals("GET")) {
      faults.page(one, told, intruder.sender.send(address, intruder.sender.form(values)));
    } else if (one.isApi()) {
      faults.judge(
          one,
          told,
          intruder.sender.program("GET", address + "?" + Sender.encoded(values), "text/plain", ""));
    } else {
      faults.page(one, told, intruder.sender.get(address + "?" + Sender.encoded(values)));
    }
  }

  @Test
  void unreadableBodies() throws Exception {
    for (Endpoint one : intruder.endpoints()) {
      if (one.method().equals("GET")) {
        continue;
      }
      String address = one.address(intruder.known, "x");
      for (String body : Nonsense.BODIES) {
        faults.judge(
            one,
            address + " " + Faults.shortened(body),
            intruder.sender.program(one.method(), address, "application/json", body));
      }
      for (String type : Nonsense.TYPES) {
        faults.judge(
            one,
            address + " " + type,
            intruder.sender.program(one.method(), address, type, "--b\r\n%zz=\u0000"));
      }
    }
    faults.areNone();
  }

  @Test
  void unreadableFiles() throws Exception {
    for (String address :
        List.of(
            "/api/v1/files",
            "/api/v1/systems/import",
            "/systems/import",
            "/api/v1/suppliers/import",
            "/suppliers/import")) {
      var one = new Endpoint("POST", address, List.of(), true);
      for (String name : List.of("", "a\u0000b.csv", "../../x.pdf", "x".repeat(3000) + ".txt")) {
        for (String content : List.of("", "\u0000\u0000", "name\n\"a", "%PDF-1.7")) {
          var parts =
              Nonsense.part("file\"; filename=\"" + name, content)
                  + Nonsense.part("mapping", "{\"columns\": 5}");
          send(one, address, name, parts);
          send(one, address, name, Nonsense.part("file\"; filename=\"" + name, content));
        }
      }
      send(one, address, "no file", Nonsense.part("other", "x"));
      send(one, address, "file without name", Nonsense.part("file", "x"));
    }
    faults.areNone();
  }

  private void send(Endpoint one, String address, String told, String parts) throws Exception {
    String type = "multipart/form-data; boundary=b";
    String body = Nonsense.part("_csrf", intruder.sender.token()) + parts + "--b--\r\n";
    if (one.isApi()) {
      faults.judge(
          one,
          address + " " + Faults.shortened(told),
          intruder.sender.program("POST", address, type, body));
    } else {
      faults.page(
          one,
          address + " " + Faults.shortened(told),
          intruder.sender.send(
              address,
              HttpRequest.newBuilder()
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString(body))));
    }
  }
}
