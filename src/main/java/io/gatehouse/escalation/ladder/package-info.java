/** What the tables say of a task: by when, and who hears of it afterwards. */
@NullMarked
package io.gatehouse.escalation.ladder;

import org.jspecify.annotations.NullMarked;
