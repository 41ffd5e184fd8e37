package io.gatehouse.identity.setup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The first administrator of a server; read only while the database has none. */
@ConfigurationProperties("gatehouse.admin")
record AdministratorSettings(@Nullable String email, @Nullable String password) {}
