/** The files that people hand in as evidence: taken, kept in parts, cleaned away unused. */
@NullMarked
@NamedInterface("file")
package io.gatehouse.evidence.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
