/** Importing by page: a file is uploaded, its reading corrected, and the import run behind. */
@NamedInterface("upload")
@NullMarked
package io.gatehouse.csv.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
