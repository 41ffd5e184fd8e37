package io.gatehouse.mail.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
}
