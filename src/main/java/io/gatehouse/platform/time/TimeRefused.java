package io.gatehouse.platform.time;

/** Time does not move that way. */
public class TimeRefused extends RuntimeException {

  TimeRefused(String why) {
    super(why);
  }
}
