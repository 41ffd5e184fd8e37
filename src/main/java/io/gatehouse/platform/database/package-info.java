/** The embedded PostgreSQL server and the engine's part of the schema. */
@NullMarked
package io.gatehouse.platform.database;

import org.jspecify.annotations.NullMarked;
