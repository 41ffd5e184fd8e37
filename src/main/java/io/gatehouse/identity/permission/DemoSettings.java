package io.gatehouse.identity.permission;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Whether the accounts are those of a demo organisation. */
@ConfigurationProperties("gatehouse.demo")
record DemoSettings(boolean accounts) {}
