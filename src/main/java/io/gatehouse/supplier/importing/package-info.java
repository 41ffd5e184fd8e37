/** Brings a list of suppliers kept in a file into the register. */
@NamedInterface("importing")
@NullMarked
package io.gatehouse.supplier.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
