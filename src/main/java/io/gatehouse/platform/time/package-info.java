/** The one clock, and the time machine that moves it. */
@NullMarked
package io.gatehouse.platform.time;

import org.jspecify.annotations.NullMarked;
