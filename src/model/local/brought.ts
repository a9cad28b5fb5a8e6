import { isRefusal } from "../../domain/answer/refusal";
import type { IsoDate } from "../../domain/ledger/records";
import { sha256 } from "../../feed/digest";
import type { Settings } from "../port/open-setting";
import type { Memory } from "../port/memory";
import { SETTINGS } from "../port/settings";
import { readHouse } from "./house-setting";
import { readLocalLayer } from "./stored-layer";

/** The figures of its own that a workbook brings. */
export interface Brought {
  houseValues: number;
  articles: number;
  /** The end of the published ranges that it is run at. */
  end?: "low" | "high";
}

type Decision = "use" | "ignore";

export interface BroughtFigures {
  /** Undefined where it brings none. */
  look(): Brought | undefined;
  /** What was decided of them on this machine, just as they are. */
  decision(): Promise<Decision | undefined>;
  decide(decision: Decision): Promise<void>;
  /** Settings whose changes here are this user's own: what they were accepted as before, they are after. */
  settings(settings: Settings): Settings;
}

const NAME = "brought";
const MOST_DECISIONS = 500;
const HELD = [SETTINGS.house.name, SETTINGS.local.name];

/**
 * House values and articles go with a workbook and change its numbers, so those that somebody else wrote count only
 * once they are accepted on this machine. They are known by a hash of their text: any change asks again.
 */
export function openBrought(
  settings: Pick<Settings, "setting">,
  memory: Memory,
  subtle: SubtleCrypto,
  today: () => IsoDate,
): BroughtFigures {
  const look = (): Brought | undefined => {
    const house = readHouse(settings);
    const articles = readLocalLayer(settings.setting(SETTINGS.local.name), today()).layer.documents.length;
    const view = isRefusal(house) ? undefined : house;
    const houseValues = view?.overrides.length ?? 0;
    const end = view?.layer === "low" || view?.layer === "high" ? view.layer : undefined;
    if (houseValues === 0 && articles === 0 && !end) return undefined;
    return { houseValues, articles, ...(end && { end }) };
  };
  const key = (): Promise<string> => {
    const text = JSON.stringify(HELD.map((name) => settings.setting(name) ?? null));
    return sha256(subtle, new TextEncoder().encode(text));
  };
  const decision = async (): Promise<Decision | undefined> =>
    look() ? decisionsIn(memory).get(await key()) : "use";
  const decide = async (made: Decision): Promise<void> => {
    const decisions = decisionsIn(memory);
    const own = await key();
    decisions.delete(own);
    decisions.set(own, made);
    memory.set(NAME, JSON.stringify([...decisions].slice(-MOST_DECISIONS)));
  };
  return {
    look,
    decision,
    decide,
    settings: (inner) => ({
      setting: inner.setting,
      saveSettings: async (changes) => {
        const before = HELD.some((name) => changes.has(name)) ? await decision() : undefined;
        const outcome = await inner.saveSettings(changes);
        if (!isRefusal(outcome) && before === "use") await decide("use");
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
