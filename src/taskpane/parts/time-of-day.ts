import { words } from "../languages/in-use";

/** `09:31`, on the clock of 24 hours. */
export function timeOfDay(at: Date): string {
  return at.toLocaleTimeString(words().locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}
