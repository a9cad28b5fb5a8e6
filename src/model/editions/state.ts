import type { IsoDate } from "../../domain/ledger/records";
import { isDay } from "../../domain/time/day";
import type { Held } from "../../domain/editions/held";
import type { EditionRef } from "../../domain/editions/identity";

/** What a workbook remembers of the data under it. */
export interface EditionState {
  /** A pinned workbook is answered by its edition or not at all; one that follows the latest is offered newer ones. */
  follow: "latest" | "pinned";
  /** The edition last accepted; absent until the first answer. */
  edition?: EditionRef;
  /** What of that edition was not accepted; absent when nothing is held back. */
  held?: Held[];
  /** The as-of day of every call that names none. */
  asOf?: IsoDate;
  /** The last accepted refresh, and what undoing it brings back. */
  lastRefresh?: { on: IsoDate; from: EditionRef; held?: Held[] };
}

export interface ReadState {
  state: EditionState;
  /** What is wrong with the stored text, which is then treated as absent. */
  damage?: string;
}

/** The document settings that hold the state, and texts that were in its place and could not be read. */
export const STATE_SETTING = "ssb.edition";
export const DAMAGED_SETTING = "ssb.edition.damaged";

const FORMAT = 1;
const NEW_WORKBOOK: EditionState = { follow: "latest" };
const ID = /^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}$/;
const HASH = /^[0-9a-f]{64}$/;

export function writeState(state: EditionState): string {
  return JSON.stringify({ format: FORMAT, ...stateOf(state) });
}

/** Reads a setting. Never throws: whatever is no state is named as damage. */
export function readState(setting: unknown): ReadState {
  if (setting === undefined || setting === null) return { state: NEW_WORKBOOK };
  const stored = parsed(setting);
  const damage = damageOf(stored);
  return damage === undefined ? { state: stateOf(stored as EditionState) } : { state: NEW_WORKBOOK, damage };
}

function parsed(setting: unknown): unknown {
  if (typeof setting !== "string") return undefined;
  try {
    return JSON.parse(setting);
  } catch {
    return undefined;
  }
}

function damageOf(stored: unknown): string | undefined {
  if (!isRecord(stored)) return "It is not the text that this add-in writes.";
  if (stored["format"] !== FORMAT) return "It was written by another version of this add-in.";
  const { follow, edition, held, asOf, lastRefresh } = stored;
  if (follow !== "latest" && follow !== "pinned") return "It does not say which edition to follow.";
  if (edition !== undefined && !isRef(edition)) return "It does not name an edition rightly.";
  if (follow === "pinned" && edition === undefined) return "It is pinned to no edition.";
  if (held !== undefined && (edition === undefined || !isHeld(held)))
    return "It does not say rightly what is held.";
  if (asOf !== undefined && !(typeof asOf === "string" && isDay(asOf))) return "Its as-of date is not a day.";
  if (lastRefresh !== undefined && !isRefresh(lastRefresh)) return "Its last refresh is not complete.";
  return undefined;
}

function stateOf({ follow, edition, held, asOf, lastRefresh }: EditionState): EditionState {
  return {
    follow,
    ...(edition && { edition }),
    ...(held && { held }),
    ...(asOf !== undefined && { asOf }),
    ...(lastRefresh && { lastRefresh }),
  };
}

function isRef(value: unknown): value is EditionRef {
  if (!isRecord(value)) return false;
  const { id, hash } = value;
  return (
    typeof id === "string" &&
    typeof hash === "string" &&
    ID.test(id) &&
    HASH.test(hash) &&
    id.endsWith(hash.slice(0, 8))
  );
}

function isHeld(value: unknown): value is Held[] {
  return Array.isArray(value) && value.length > 0 && value.every(isLayer);
}

function isLayer(value: unknown): boolean {
  if (!isRecord(value) || !isRef(value["from"])) return false;
  const reasons = value["reasons"];
  return (
    Array.isArray(reasons) && reasons.length > 0 && reasons.every((reason) => typeof reason === "string")
  );
}

function isRefresh(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { on, from, held } = value;
  return typeof on === "string" && isDay(on) && isRef(from) && (held === undefined || isHeld(held));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
