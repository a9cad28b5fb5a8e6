import type { Event } from "../../domain/ledger/records";
import { countryOfPlace, firstOfCountry, PLACE } from "../lexicon/places";
import { firstOf, ROUTES } from "../lexicon/market-words";
import { timesOf } from "./event-times";
import { draftOf, type Draft, type Scene } from "./scene";

/** What a policy is, as one of our own words. */
const MEANS: [RegExp, string][] = [
  [/\btax credits?\b/i, "tax credit"],
  [/\bsubsid(?:y|ies)\b|补贴/i, "subsidy"],
  [/\bexport (?:controls?|licen[cs]es?|ban)\b/i, "export control"],
  [/\b(?:tariffs?|(?:import|anti-dumping) dut(?:y|ies))\b/i, "tariff"],
  [/\b(?:export )?tax rebates?\b/i, "tax rebate"],
  [/\bquotas?\b/i, "quota"],
  [/\b(?:national |mandatory |draft |industry )?standards?\b/i, "standard"],
  [/\bregulations?\b/i, "regulation"],
];
const DONE =
  /\b(?:takes? effect|took effect|c[oa]me(?:s)? into (?:force|effect)|enter(?:s|ed)? into force|(?:is|was|are|were|will be|has been|have been) (?:adopted|introduced|approved|extended|abolished|cut|raised|lowered|granted|imposed|announced|published|issued)|applies from|apply from|is paid|are paid|starts? on|ends? on|expires?)\b|生效|施行/i;
const OF_THE_MARKET =
  /\b(?:solid[- ]state|batter(?:y|ies)|cells?|electrolytes?|lithium|storage|electric vehicles?|EVs?|NEVs?)\b|电池/i;

/** A policy that stands without a company: what it is, where, and from when. */
export function readPolicy(scene: Scene): Draft | undefined {
  const { text, actors } = scene;
  const means = firstOf(MEANS, text);
  if (actors.length > 0 || !means || !DONE.test(text) || !OF_THE_MARKET.test(text)) return undefined;
  if (/\bif\b|\bproposals?\b|\bmay\b (?!\d)/.test(text)) return undefined;
  const [place] = text.match(PLACE) ?? [];
  const country = firstOfCountry(text) ?? (place && countryOfPlace(place));
  if (!country) return undefined;
  const rate = scene.figures.find(({ unit, change }) => unit.kind === "percent" && !change);
  const whole = { start: 0, end: text.length };
  const { fields, used } = timesOf(scene, whole, undefined);
  const what = [rate?.text, means].filter(Boolean).join(" ");
  const record: Omit<Event, "id" | "source"> = {
    headline: `${place ?? country} · ${what} · announced`,
    summary: [`Policy: ${what}`, ...(fields.target ? [`from ${fields.target}`] : [])].join("; ") + ".",
    section: country === "China" ? "market-policy" : "overseas",
    companies: [],
    countries: [country],
    route: firstOf(ROUTES, text) ?? "unspecified",
    segment: "policy",
    stage: "announced",
    location: place ?? country,
    ...fields,
  };
  return draftOf(
    scene.sentence,
    { kind: "event", record },
    {
      used: [...(rate ? [rate.span] : []), ...used],
      confidence: "medium",
      reasons: ["a policy without a body that is named"],
    },
  );
}
