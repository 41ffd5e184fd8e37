package io.gatehouse.identity.permission;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a demo has that an organisation of its own has not.
 *
 * @param accounts one account a role, its password being its name; everybody reads mail and moves
 *     time
 */
@ConfigurationProperties("gatehouse.demo")
record DemoSettings(boolean accounts) {}
