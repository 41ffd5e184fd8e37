package io.gatehouse.library;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Where something is drawn. */
record Box(String what, double left, double top, double right, double bottom) {

  static Box of(String what, Bounds bounds) {
    return new Box(
        what,
        bounds.getX(),
        bounds.getY(),
        bounds.getX() + bounds.getWidth(),
        bounds.getY() + bounds.getHeight());
  }

  String size() {
    return "%.0fx%.0f".formatted(right - left, bottom - top);
  }

  boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  /** Shares a row with it. */
  boolean isBeside(Box other) {
    return top < other.bottom && other.top < bottom;
  }

  boolean contains(Box other) {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }

  /** Touched from outside at the middle of a side. */
  boolean docks(double x, double y) {
    boolean vertically = x == (left + right) / 2 && (y == top || y == bottom);
    boolean horizontally = y == (top + bottom) / 2 && (x == left || x == right);
    return vertically || horizontally;
  }

  boolean borders(double x, double y) {
    boolean onSide = (x == left || x == right) && y >= top && y <= bottom;
    return onSide || (y == top || y == bottom) && x >= left && x <= right;
  }
}
