/** Keeps the rows behind the inbox in step with the engine, in its transactions. */
@NullMarked
package io.gatehouse.inbox.projection;

import org.jspecify.annotations.NullMarked;
