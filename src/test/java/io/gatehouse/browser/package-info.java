/** The application as people meet it, in a real browser. */
@org.jspecify.annotations.NullMarked
package io.gatehouse.browser;
