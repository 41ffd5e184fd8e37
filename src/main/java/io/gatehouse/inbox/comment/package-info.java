/** What people say to each other about a case, kept as evidence of it. */
@NullMarked
package io.gatehouse.inbox.comment;

import org.jspecify.annotations.NullMarked;
