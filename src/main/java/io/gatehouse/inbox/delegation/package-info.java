/** Who gave a task to whom, and with which words. */
@NullMarked
package io.gatehouse.inbox.delegation;

import org.jspecify.annotations.NullMarked;
