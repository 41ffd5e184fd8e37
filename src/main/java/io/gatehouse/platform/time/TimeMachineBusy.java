package io.gatehouse.platform.time;

/** One move at a time. */
public class TimeMachineBusy extends RuntimeException {

  TimeMachineBusy() {
    super("Somebody else is moving time. Wait until that has arrived.");
  }
}
