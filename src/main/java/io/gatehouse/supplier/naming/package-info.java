/** What free text names: suppliers, products and models, linked by names that are the same. */
@NullMarked
package io.gatehouse.supplier.naming;

import org.jspecify.annotations.NullMarked;
