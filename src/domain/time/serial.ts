import type { IsoDate } from "../ledger/records";
import { dayFromNumber, dayNumber } from "./day";

/**
 * Excel counts days from 1900 and believes that 1900-02-29 existed, so serials from 61 on are one ahead of the
 * calendar. Serials 1 to 59 are right, 60 is the day that never was.
 * https://learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year
 */
const EPOCH = dayNumber("1899-12-31");
const LEAP_BUG = 60;
const LAST = 2_958_465;

/** The day of an Excel serial number (its time of day is dropped), or undefined where Excel has no such day. */
export function dayFromSerial(serial: number): IsoDate | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= LAST) || whole === LEAP_BUG) return undefined;
  return dayFromNumber(EPOCH + (whole > LEAP_BUG ? whole - 1 : whole));
}

/** The Excel serial number of a day from 1900-01-01 on. */
export function serialFromDay(date: IsoDate): number {
  const days = dayNumber(date) - EPOCH;
  return days >= LEAP_BUG ? days + 1 : days;
}
