/** Importing by page: a file is uploaded, its reading corrected, and the import run behind. */
@NullMarked
package io.gatehouse.inventory.upload;

import org.jspecify.annotations.NullMarked;
