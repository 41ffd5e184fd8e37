/** Where bars, lines and words of a figure stand, in pixels of an SVG drawing. */
@NullMarked
package io.gatehouse.figures.drawing;

import org.jspecify.annotations.NullMarked;
