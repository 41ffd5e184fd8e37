package io.gatehouse.library;

/** One straight piece of a drawn flow. */
record Line(String flow, String source, double x1, double y1, double x2, double y2) {

  boolean isUpright() {
    return x1 == x2;
  }

  boolean isLevel() {
    return y1 == y2;
  }

  double length() {
    return Math.abs(x2 - x1) + Math.abs(y2 - y1);
  }

  /** Crosses another, or lies upon it; pieces that leave the same element may share a way. */
  boolean crosses(Line other) {
    if (flow.equals(other.flow) || source.equals(other.source)) {
      return false;
    }
    return meets(x1, x2, other.x1, other.x2) && meets(y1, y2, other.y1, other.y2);
  }

  boolean runsThrough(Box box) {
    return Math.min(x1, x2) < box.right()
        && Math.max(x1, x2) > box.left()
        && Math.min(y1, y2) < box.bottom()
        && Math.max(y1, y2) > box.top();
  }

  private static boolean meets(double a1, double a2, double b1, double b2) {
    return Math.min(a1, a2) <= Math.max(b1, b2) && Math.min(b1, b2) <= Math.max(a1, a2);
  }
}
