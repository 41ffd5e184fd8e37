/** Where monitoring tools report incidents. */
@NullMarked
package io.gatehouse.incident.reporting;

import org.jspecify.annotations.NullMarked;
