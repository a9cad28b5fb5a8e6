import { isRefusal } from "../../domain/answer/refusal";
import type { IsoDate } from "../../domain/ledger/records";
import { assumptionCount } from "../../domain/local/assumptions";
import { sha256 } from "../../feed/digest";
import type { Settings } from "../port/open-setting";
import { bringsBack } from "../port/held-before";
import type { Memory } from "../port/memory";
import { SETTINGS } from "../port/settings";
import { isView, viewWords } from "../editions/state";
import { readState } from "../editions/state-setting";
import { assumptionsOf } from "./assumptions-setting";
import { readHouse } from "./house-setting";
import { readLocalLayer } from "./stored-layer";

/** What a workbook brings that changes its numbers. */
export interface Brought {
  houseValues: number;
  /** Exchange rates of its own. */
  houseRates?: number;
  articles: number;
  /** Bases, exchange rates, taxes and lines that it assumes. */
  assumptions?: number;
  /** The end of the published ranges that it is run at. */
  end?: "low" | "high";
  /** A pin, an as-of day or changes held back, in words. */
  view?: string;
}

type Decision = "use" | "ignore";

/** Figures of its own, and from where and when a workbook sees the published ones: each is decided of as it is. */
export type BroughtPart = "figures" | "view";

export interface BroughtFigures {
  /** Undefined where it brings none. */
  look(): Brought | undefined;
  /** What was decided of a part on this machine, just as it is; undefined where it, or without one any, is open. */
  decision(part?: BroughtPart): Promise<Decision | undefined>;
  decide(decision: Decision): Promise<void>;
  /**
   * Settings whose changes here are this user's own: what they were accepted as before, they are after. What is put back
   * counts as it did.
   */
  settings(settings: Settings): Settings;
}

const NAME = "brought";
const MOST_DECISIONS = 500;
const HELD: Record<BroughtPart, readonly string[]> = {
  figures: [SETTINGS.house.name, SETTINGS.local.name, SETTINGS.assumptions.name],
  view: [SETTINGS.edition.name],
};
const PARTS = ["figures", "view"] as const;

/**
 * House values, articles, a pin and an as-of day go with a workbook and change its numbers, so those that somebody else
 * wrote count only once they are accepted on this machine. They are known by a hash of their text: any change asks again.
 */
export function openBrought(
  settings: Pick<Settings, "setting">,
  memory: Memory,
  subtle: SubtleCrypto,
  today: () => IsoDate,
): BroughtFigures {
  const figures = (): Omit<Brought, "view"> | undefined => {
    const house = readHouse(settings);
    const articles = readLocalLayer(settings.setting(SETTINGS.local.name), today()).layer.documents.length;
    const view = isRefusal(house) ? undefined : house;
    const houseValues = view?.overrides.length ?? 0;
    const houseRates = view?.rates?.length ?? 0;
    const assumptions = assumptionCount(assumptionsOf(settings));
    const end = view?.layer === "low" || view?.layer === "high" ? view.layer : undefined;
    if (houseValues === 0 && houseRates === 0 && articles === 0 && assumptions === 0 && !end)
      return undefined;
    return {
      houseValues,
      ...(houseRates > 0 && { houseRates }),
      articles,
      ...(assumptions > 0 && { assumptions }),
      ...(end && { end }),
    };
  };
  const view = (): string | undefined => {
    const state = readState(settings);
    return isRefusal(state) || !isView(state) ? undefined : viewWords(state);
  };
  const look = (): Brought | undefined => {
    const [own, seen] = [figures(), view()];
    if (!own && seen === undefined) return undefined;
    return { ...(own ?? { houseValues: 0, articles: 0 }), ...(seen !== undefined && { view: seen }) };
  };
  const key = (part: BroughtPart): Promise<string> => {
    const held = HELD[part].map((name) => settings.setting(name) ?? null);
    // A workbook without assumptions is known by what it was known by before there were any.
    if (part === "figures" && held.at(-1) === null) held.pop();
    const text = JSON.stringify(held);
    return sha256(subtle, new TextEncoder().encode(text));
  };
  const decisionOn = async (part: BroughtPart): Promise<Decision | undefined> => {
    const brings = part === "figures" ? figures() : view();
    return brings === undefined ? "use" : decisionsIn(memory).get(await key(part));
  };
  const decision = async (part?: BroughtPart): Promise<Decision | undefined> => {
    const made = await Promise.all((part ? [part] : PARTS).map(decisionOn));
    if (made.includes(undefined)) return undefined;
    return made.includes("ignore") ? "ignore" : "use";
  };
  const decide = async (made: Decision, parts: readonly BroughtPart[] = PARTS): Promise<void> => {
    const decisions = decisionsIn(memory);
    for (const own of await Promise.all(parts.map(key))) {
      decisions.delete(own);
      decisions.set(own, made);
    }
    memory.set(NAME, JSON.stringify([...decisions].slice(-MOST_DECISIONS)));
  };
  return {
    look,
    decision,
    decide: (made) => decide(made),
    settings: (inner) => ({
      setting: inner.setting,
      saveSettings: async (changes) => {
        if (bringsBack(inner, changes)) return inner.saveSettings(changes);
        const isOf = (part: BroughtPart): boolean => HELD[part].some((name) => changes.has(name));
        const before = isOf("figures") ? await decisionOn("figures") : undefined;
        const outcome = await inner.saveSettings(changes);
        // Figures are added to those that stand; a pin or an as-of day is set by whoever sets it.
        const own = [
          ...(before === "use" ? ["figures" as const] : []),
          ...(isOf("view") ? ["view" as const] : []),
        ];
        if (!isRefusal(outcome) && own.length > 0) await decide("use", own);
        return outcome;
      },
    }),
  };
}

function decisionsIn(memory: Memory): Map<string, Decision> {
  try {
    const stored: unknown = JSON.parse(memory.get(NAME) ?? "[]");
    const isDecision = (one: unknown): one is [string, Decision] =>
      Array.isArray(one) && typeof one[0] === "string" && (one[1] === "use" || one[1] === "ignore");
    return new Map(Array.isArray(stored) ? stored.filter(isDecision) : []);
  } catch {
    return new Map();
  }
}
