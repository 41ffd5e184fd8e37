/** The mailbox on the screen and for programs. */
@NullMarked
package io.gatehouse.mail.page;

import org.jspecify.annotations.NullMarked;
