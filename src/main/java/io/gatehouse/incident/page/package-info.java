/** The register of incidents, and the page of one. */
@NullMarked
package io.gatehouse.incident.page;

import org.jspecify.annotations.NullMarked;
