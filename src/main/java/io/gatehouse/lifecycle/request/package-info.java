/** What is asked of a system's lifecycle case, kept until it can be delivered. */
@NamedInterface("request")
@NullMarked
package io.gatehouse.lifecycle.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
