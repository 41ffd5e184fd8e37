/** The register of changes, and what a system's page tells of them. */
@NullMarked
package io.gatehouse.change.page;

import org.jspecify.annotations.NullMarked;
