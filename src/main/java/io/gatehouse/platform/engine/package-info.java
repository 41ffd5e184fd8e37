/** The Camunda engine: its settings, the walls around expressions, and what may be deployed. */
@NullMarked
package io.gatehouse.platform.engine;

import org.jspecify.annotations.NullMarked;
