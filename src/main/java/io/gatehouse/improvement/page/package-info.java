/** The pages of findings. */
@NullMarked
package io.gatehouse.improvement.page;

import org.jspecify.annotations.NullMarked;
