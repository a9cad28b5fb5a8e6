import type { LanguageTag } from "../../domain/answer/languages/known";
import { isRefusal } from "../../domain/answer/refusal";
import { ingestText } from "../../ingest/languages/ingest-text";
import { hostOf } from "../../ingest/proposers/endpoint";
import type { Memory } from "../../model/port/memory";
import { words } from "../languages/in-use";

/** The origins beside this computer's own that this installation lets the pane reach; the build puts them in. */
declare const SSB_MODEL_ORIGINS: readonly string[] | undefined;

/** A model of the user's choice, and whether it takes part. */
export interface ModelChoice {
  on: boolean;
  address: string;
  model: string;
  key: string;
}

/** Kept with the user, in this browser: never in a workbook, which others open. */
const CHOICE = "article.model";
const KEY = "article.model.key";

const NONE: ModelChoice = { on: false, address: "", model: "", key: "" };

export function readChoice(memory: Memory): ModelChoice {
  const kept = parsed(memory.get(CHOICE));
  const text = (name: string): string => (typeof kept[name] === "string" ? kept[name] : "");
  return {
    on: kept["on"] === true,
    address: text("address"),
    model: text("model"),
    key: memory.get(KEY) ?? "",
  };
}

export function keepChoice(memory: Memory, { key, ...choice }: ModelChoice): void {
  memory.set(CHOICE, JSON.stringify(choice));
  memory.set(KEY, key);
}

/** Forgets address, model and key. */
export function forgetChoice(memory: Memory): ModelChoice {
  memory.set(CHOICE, "");
  memory.set(KEY, "");
  return NONE;
}

function parsed(text: string | undefined): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(text ?? "");
    return typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Why a model cannot be asked from here, as a sentence. */
export function choiceProblem({ address, model }: ModelChoice): string | undefined {
  const place = hostOf(address.trim());
  if (isRefusal(place)) return ingestText(place, tagInUse());
  if (!mayReach(place.origin)) return words().article.model.notAllowed({ host: place.host });
  return model.trim() === "" ? words().article.model.noName : undefined;
}

/** The page's policy lets it reach these; asking first says so in words. */
function mayReach(origin: string): boolean {
  const allowed = typeof SSB_MODEL_ORIGINS === "undefined" ? [] : SSB_MODEL_ORIGINS;
  return /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(origin) || allowed.includes(origin);
}

export function tagInUse(): LanguageTag {
  return words().locale === "zh" ? "zh" : "en";
}

/** The host that text would be sent to. */
export function hostShown({ address }: ModelChoice): string {
  const place = hostOf(address.trim());
  return isRefusal(place) ? address : place.host;
}
