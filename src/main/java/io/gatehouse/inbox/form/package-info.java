/**
 * Forms as designers write them, and the check on the server that what people fill in fits them.
 */
@NullMarked
@NamedInterface("form")
package io.gatehouse.inbox.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
