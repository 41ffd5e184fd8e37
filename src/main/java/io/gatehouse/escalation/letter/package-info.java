/** What reminders and escalations say: of one task, or of several in one mail. */
@NullMarked
package io.gatehouse.escalation.letter;

import org.jspecify.annotations.NullMarked;
