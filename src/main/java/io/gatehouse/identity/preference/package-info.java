/** What people choose for themselves: zone, style of dates, when their week is summed up. */
@NullMarked
@NamedInterface("preference")
package io.gatehouse.identity.preference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
