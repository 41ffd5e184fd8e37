/** One thing done with many tasks of the inbox, each decided on its own. */
@NullMarked
package io.gatehouse.inbox.bulk;

import org.jspecify.annotations.NullMarked;
