/** Writes, keeps and delivers mail: each once, whatever fails. */
@NullMarked
@ApplicationModule(allowedDependencies = "identity")
package io.gatehouse.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
