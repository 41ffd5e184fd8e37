/** What has to be there before anybody can sign in to a server. */
@NullMarked
package io.gatehouse.identity.setup;

import org.jspecify.annotations.NullMarked;
