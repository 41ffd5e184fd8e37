/** The frame around every page: where one may go, and times in words. */
@NullMarked
package io.gatehouse.platform.web;

import org.jspecify.annotations.NullMarked;
