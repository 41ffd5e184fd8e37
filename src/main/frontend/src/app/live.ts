import { watchArrivals } from './arrivals';
import { watchClocks } from './clocks';

/** Keeps what others change, and what time changes, as it stands. */
export function keepLive(): void {
  watchArrivals();
  watchClocks();
}
