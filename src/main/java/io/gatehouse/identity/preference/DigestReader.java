package io.gatehouse.identity.preference;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody active whose week is to be summed up.
 *
 * @param zone null for the organisation's
 * @param since when they chose that time or came here: nothing is due to them before
 */
public record DigestReader(String account, @Nullable ZoneId zone, DigestTime time, Instant since) {}
