/** The register on the screen and for programs: looked through, opened, edited. */
@NullMarked
package io.gatehouse.supplier.page;

import org.jspecify.annotations.NullMarked;
