package io.gatehouse.identity.token;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where feeds are.
 *
 * @param baseUrl the address under which people reach the application
 */
@ConfigurationProperties("gatehouse")
record FeedSettings(@DefaultValue("http://localhost:8080") String baseUrl) {

  String calendar(String secret) {
    return baseUrl.replaceAll("/+$", "") + "/calendar.ics?token=" + secret;
  }
}
