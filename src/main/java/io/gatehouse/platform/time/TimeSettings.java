package io.gatehouse.platform.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where time starts when it can be moved.
 *
 * @param start what time it is at the very first start; the real time unless given
 */
@ConfigurationProperties("gatehouse.time")
record TimeSettings(@Nullable Instant start) {}
