package io.gatehouse.incident.concern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the public page of concerns is used within an hour.
 *
 * @param perAddress concerns, and things written to them, from one address
 * @param inAll the same from everywhere
 * @param looksPerAddress codes tried from one address
 * @param looksInAll the same from everywhere
 */
@ConfigurationProperties("gatehouse.concern")
record ConcernSettings(
    @DefaultValue("5") int perAddress,
    @DefaultValue("200") int inAll,
    @DefaultValue("60") int looksPerAddress,
    @DefaultValue("3000") int looksInAll) {}
