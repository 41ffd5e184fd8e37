/** Gates: what they ask, who decides, and what the decision was based on. */
@NullMarked
package io.gatehouse.lifecycle.gate;

import org.jspecify.annotations.NullMarked;
