package io.gatehouse.identity.setup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator of a server; read only while the database has none.
 *
 * @param email where to reach the first administrator, who signs in with it
 * @param password of the first administrator, to be changed after signing in
 */
@ConfigurationProperties("gatehouse.admin")
record AdministratorSettings(@Nullable String email, @Nullable String password) {}
