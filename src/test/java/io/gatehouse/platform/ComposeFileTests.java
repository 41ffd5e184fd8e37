package io.gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The compose file promises what README says of it, as far as reading it can tell. */
class ComposeFileTests {

  private final Map<String, Map<String, Object>> services = services();

  @Test
  void runsTwoNodesBehindAProxyWithDatabaseAndMail() {
    assertThat(services).containsOnlyKeys("node-1", "node-2", "proxy", "database", "mail");
    assertThat(services.get("node-1").get("environment"))
        .isEqualTo(services.get("node-2").get("environment"));
    assertThat(services.get("node-1")).doesNotContainKey("ports").containsKey("build");
    assertThat(services.get("database").get("volumes")).asString().contains("database:");
    assertThat(Path.of("src/main/docker/Dockerfile")).exists();
    assertThat(Path.of("src/main/docker/nginx.conf")).content().contains("node-1:", "node-2:");
  }

  @Test
  void checksTheHealthOfEach() {
    assertThat(services.values())
        .allSatisfy(service -> assertThat(service).containsKey("healthcheck"));
  }

  @Test
  void holdsNoSecretButAsksForEach() {
    var values = new TreeMap<String, String>();
    services.values().stream()
        .map(service -> service.get("environment"))
        .filter(Map.class::isInstance)
        .forEach(all -> ((Map<?, ?>) all).forEach((k, v) -> values.put("" + k, "" + v)));
    for (String secret :
        List.of(
            "SPRING_DATASOURCE_PASSWORD",
            "POSTGRES_PASSWORD",
            "GATEHOUSE_ADMIN_EMAIL",
            "GATEHOUSE_ADMIN_PASSWORD")) {
      assertThat(values.get(secret)).as(secret).matches("\\$\\{GATEHOUSE_[A-Z_]+:\\?[^}]+}");
    }
  }

  /** Whoever reaches a node directly could claim any address in the headers of a proxy. */
  @Test
  void believesItsProxyWhereNobodyElseIsBelieved() throws IOException {
    assertThat(services.get("node-1").get("environment"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("SERVER_FORWARD_HEADERS_STRATEGY", "framework");
    var settings = new ClassPathResource("application.yaml");
    assertThat(new YamlPropertySourceLoader().load("settings", settings))
        .extracting(source -> source.getProperty("server.forward-headers-strategy"))
        .containsOnly("none");
  }

  private static Map<String, Map<String, Object>> services() {
    try (var file = Files.newBufferedReader(Path.of("docker-compose.yml"))) {
      Map<String, Map<String, Map<String, Object>>> all = new Yaml().load(file);
      return all.get("services");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
