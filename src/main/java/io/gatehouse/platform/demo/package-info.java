/** The demo organisation of embedded mode: real inventory entries, invented work. */
@NullMarked
package io.gatehouse.platform.demo;

import org.jspecify.annotations.NullMarked;
