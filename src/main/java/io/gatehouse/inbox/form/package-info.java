/** Forms as designers write them: read, refused where the server could not check them, kept. */
@NullMarked
@NamedInterface("form")
package io.gatehouse.inbox.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
