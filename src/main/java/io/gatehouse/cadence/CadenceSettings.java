package io.gatehouse.cadence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What happens by itself.
 *
 * @param standing whether what every organisation owes is taken on without anybody asking
 */
@ConfigurationProperties("gatehouse.cadence")
record CadenceSettings(@DefaultValue("true") boolean standing) {}
