package io.gatehouse.mail;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves.
 *
 * @param from the sender's address; {@code gatehouse} at the public address's host unless given
 * @param bounceAddress where mail servers report what they could not deliver later on; the sender's
 *     unless given
 * @param retries how long to wait after each failed try; after the last one the mail has failed
 */
@ConfigurationProperties("gatehouse.mail")
public record MailSettings(
    @Nullable String from,
    @Nullable String bounceAddress,
    @DefaultValue({"1m", "5m", "30m", "2h", "6h", "12h"}) List<Duration> retries) {

  /**
   * @param host of the public address
   */
  String sender(String host) {
    return from == null ? "Gatehouse <gatehouse@" + host + ">" : from;
  }
}
