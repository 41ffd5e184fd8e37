/** What mails say, in plain text and in HTML. */
@NamedInterface("letter")
@NullMarked
package io.gatehouse.mail.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
