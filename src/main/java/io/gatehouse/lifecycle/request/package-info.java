/** What is asked of a system's lifecycle case, kept until it can be delivered. */
@NullMarked
package io.gatehouse.lifecycle.request;

import org.jspecify.annotations.NullMarked;
