/** Evidence and files for those who may read them. */
@NullMarked
@NamedInterface("reading")
package io.gatehouse.evidence.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
