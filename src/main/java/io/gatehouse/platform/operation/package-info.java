/** What runs by itself: its health, and what was given up and waits for an operator. */
@NullMarked
package io.gatehouse.platform.operation;

import org.jspecify.annotations.NullMarked;
