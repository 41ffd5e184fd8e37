/** The register on the screen and for programs: looked through, opened, edited, exported. */
@NamedInterface("page")
@NullMarked
package io.gatehouse.inventory.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
