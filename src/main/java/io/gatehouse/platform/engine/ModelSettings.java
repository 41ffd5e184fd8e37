package io.gatehouse.platform.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the process library comes from.
 *
 * @param location folder that holds {@code processes} and {@code forms}, as a Spring resource
 *     location
 */
@ConfigurationProperties("gatehouse.models")
record ModelSettings(@DefaultValue("classpath*:/models") String location) {}
