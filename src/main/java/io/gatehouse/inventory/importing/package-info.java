/** Brings an inventory kept in a file into the register: columns matched, rows taken one by one. */
@NamedInterface("importing")
@NullMarked
package io.gatehouse.inventory.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
