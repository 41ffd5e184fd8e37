/** What a system's page tells of its life: the cases that run, and what happened. */
@NullMarked
package io.gatehouse.lifecycle.page;

import org.jspecify.annotations.NullMarked;
