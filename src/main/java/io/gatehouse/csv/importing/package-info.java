/** What every import of a file does: columns matched to fields, rows read, what became of them. */
@NamedInterface("importing")
@NullMarked
package io.gatehouse.csv.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
