import type { Event } from "../../domain/ledger/records";
import { countryOfPlace, firstOfCountry, PLACE } from "../lexicon/places";
import { firstOf, ROUTES } from "../lexicon/market-words";
import { timesOf } from "./event-times";
import { draftOf, type Draft, type Scene } from "./scene";

/** What a policy is, as one of our own words. */
const MEANS: [RegExp, string][] = [
  [/\btax credits?\b/i, "tax credit"],
  [
    /\bsubsid(?:y|ies|i[sz]es?|i[sz]ed)\b|\b(?:will |to )pays? (?:up to |about )?[\d.]+ ?(?:%|percent|per cent)|补贴/i,
    "subsidy",
  ],
  [/\bexport (?:controls?|licen[cs]es?|ban)\b/i, "export control"],
  [/\b(?:tariffs?|(?:import|anti-dumping) dut(?:y|ies))\b/i, "tariff"],
  [/\b(?:export )?(?:tax|VAT) (?:rebates?|refunds?)\b/i, "tax rebate"],
  [/\bquotas?\b/i, "quota"],
  [/\b(?:national |mandatory |draft |industry )?standards?\b/i, "standard"],
  [/\bregulations?\b/i, "regulation"],
];
const WILL =
  /\b(?:will|is to|are to|plans to)\s(?:pay|cut|raise|lower|grant|introduce|impose|extend|abolish|end|levy|subsidi[sz]e|offer|refund|reduce|require|ban)\b/i;
const ENDS = /\b(?:ends?|expires?|runs? out|abolish\w*|phased out)\b/i;
const DONE =
  /\b(?:takes? effect|took effect|c[oa]me(?:s)? into (?:force|effect)|enter(?:s|ed)? into force|(?:is|was|are|were|will be|has been|have been) (?:adopted|introduced|approved|extended|abolished|cut|raised|lowered|granted|imposed|announced|published|issued)|applies from|apply from|is paid|are paid|starts? on|ends? on|expires?)\b|生效|施行/i;
const OF_THE_MARKET =
  /\b(?:solid[- ]state|batter(?:y|ies)|cells?|electrolytes?|lithium|storage|electric vehicles?|EVs?|NEVs?)\b|电池/i;

/** "From January 1, 2028, Sichuan will pay ...": what is only to come needs its day or month. */
function willBe({ text, dates }: Scene): boolean {
  return WILL.test(text) && dates.some(({ period }) => period.length >= 7);
}

function summaryOf(text: string, what: string, target: string | undefined): string {
  const since = target ? `; ${ENDS.test(text) ? "until" : "from"} ${target}` : "";
  return `Policy: ${what}${since}.`;
}

/** Whether a sentence without a company tells of a policy for the market that holds or will hold from a day. */
function isPolicy(scene: Scene): boolean {
  const { text, actors } = scene;
  if (actors.length > 0 || !OF_THE_MARKET.test(text)) return false;
  return (DONE.test(text) || willBe(scene)) && !/\bif\b|\bproposals?\b|\bmay\b (?!\d)/.test(text);
}

/** A policy that stands without a company: what it is, where, and from when. */
export function readPolicy(scene: Scene): Draft | undefined {
  const { text } = scene;
  const means = isPolicy(scene) ? firstOf(MEANS, text) : undefined;
  if (!means) return undefined;
  const [place] = text.match(PLACE) ?? [];
  const country = firstOfCountry(text) ?? (place && countryOfPlace(place));
  if (!country) return undefined;
  const rate = scene.figures.find(
    ({ unit, span }) => unit.kind === "percent" && !/\bfrom $/.test(text.slice(0, span.start)),
  );
  const whole = { start: 0, end: text.length };
  const { fields, used } = timesOf(scene, whole, undefined);
  const what = [rate?.text, means].filter(Boolean).join(" ");
  const record: Omit<Event, "id" | "source"> = {
    headline: `${place ?? country} · ${what} · announced`,
    summary: summaryOf(text, what, fields.target),
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
