package io.gatehouse.mail.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where links in mail lead.
 *
 * @param baseUrl the address under which people reach the application
 */
@ConfigurationProperties("gatehouse")
public record LinkSettings(@DefaultValue("http://localhost:8080") String baseUrl) {

  public LinkSettings {
    baseUrl = baseUrl.replaceAll("/+$", "");
  }

  /** As it stands behind the @ of what is made here. */
  public String host() {
    String host = UriComponentsBuilder.fromUriString(baseUrl).build().getHost();
    return host == null ? "localhost" : host;
  }
}
