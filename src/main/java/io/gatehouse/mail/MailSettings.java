package io.gatehouse.mail;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves.
 *
 * @param from the sender's address
 * @param retries how long to wait after each failed try; after the last one the mail has failed
 */
@ConfigurationProperties("gatehouse.mail")
public record MailSettings(
    @DefaultValue("Gatehouse <gatehouse@localhost>") String from,
    @DefaultValue({"1m", "5m", "30m", "2h", "6h", "12h"}) List<Duration> retries) {}
