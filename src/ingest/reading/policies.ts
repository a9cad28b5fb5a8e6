import type { Event } from "../../domain/ledger/records";
import { chinesePlaces } from "../lexicon/chinese-places";
import { countryOfPlace, firstOfCountry, PLACE } from "../lexicon/places";
import { firstOf, ROUTES } from "../lexicon/market-words";
import { timesOf } from "./event-times";
import { draftOf, type Draft, type Scene } from "./scene";

/** What a policy is, as one of our own words. */
const MEANS: [RegExp, string][] = [
  [/\btax credits?\b/i, "tax credit"],
  [
    /\bsubsid(?:y|ies|i[sz]es?|i[sz]ed)\b|\b(?:will |to )pays? (?:up to |about )?[\d.]+ ?(?:%|percent|per cent)|补贴|补助|奖补|奖励/i,
    "subsidy",
  ],
  [/\bexport (?:controls?|licen[cs]es?|ban)\b|出口管制|出口许可/i, "export control"],
  [/\b(?:tariffs?|(?:import|anti-dumping) dut(?:y|ies))\b|关税/i, "tariff"],
  [/\b(?:export )?(?:tax|VAT) (?:rebates?|refunds?)\b|出口退税|退税/i, "tax rebate"],
  [/\bquotas?\b/i, "quota"],
  [
    /\b(?:national |mandatory |draft |industry )?standards?\b|(?:国家|行业|强制性|团体)标准|标准/i,
    "standard",
  ],
  [/\bregulations?\b|条例|管理办法|规定/i, "regulation"],
];
const WILL =
  /\b(?:will|is to|are to|plans to)\s(?:pay|cut|raise|lower|grant|introduce|impose|extend|abolish|end|levy|subsidi[sz]e|offer|refund|reduce|require|ban)\b/i;
const ENDS = /\b(?:ends?|expires?|runs? out|abolish\w*|phased out)\b/i;
const DONE =
  /\b(?:takes? effect|took effect|c[oa]me(?:s)? into (?:force|effect)|enter(?:s|ed)? into force|(?:is|was|are|were|will be|has been|have been) (?:adopted|introduced|approved|extended|abolished|cut|raised|lowered|granted|imposed|announced|published|issued)|applies from|apply from|is paid|are paid|starts? on|ends? on|expires?)\b|生效|施行|印发|出台|下发|(?:发布|公布)[^。；]{0,30}(?:通知|办法|意见|方案|措施|政策|细则|标准|征求意见)|征求[^。；]{0,40}意见|征求意见稿[^。；]{0,12}发布/i;
const OF_THE_MARKET =
  /\b(?:solid[- ]state|batter(?:y|ies)|cells?|electrolytes?|lithium|storage|electric vehicles?|EVs?|NEVs?)\b|电池|储能|电解质|锂|新能源汽车/i;

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
  return (DONE.test(text) || willBe(scene)) && !/\bif\b|若|如果|\bproposals?\b|\bmay\b (?!\d)/.test(text);
}

/** A Chinese text that names a body of the state and no other country means China's. */
function chinaOf(text: string): string | undefined {
  return /国家|我国|全国|财政部|商务部|工业和信息化部|工信部|发改委|能源局|税务总局|国务院|生态环境部|行业标准/.test(
    text,
  )
    ? "China"
    : undefined;
}

/** A policy that stands without a company: what it is, where, and from when. */
export function readPolicy(scene: Scene): Draft | undefined {
  const { text } = scene;
  const means = isPolicy(scene) ? firstOf(MEANS, text) : undefined;
  if (!means) return undefined;
  const [place] = text.match(PLACE) ?? chinesePlaces(text);
  const country = (place && countryOfPlace(place)) ?? firstOfCountry(text) ?? chinaOf(text);
  if (!country) return undefined;
  const rate = scene.figures.find(
    ({ unit, span }) => unit.kind === "percent" && !/(?:\bfrom |由|从)$/.test(text.slice(0, span.start)),
  );
  const whole = { start: 0, end: text.length };
  const { fields, used } = timesOf(scene, whole, undefined);
  const stage = /征求[^。；]{0,40}意见/.test(text) ? "draft published" : "announced";
  const what = [rate?.text, means].filter(Boolean).join(" ");
  const record: Omit<Event, "id" | "source"> = {
    headline: `${place ?? country} · ${what} · ${stage}`,
    summary: summaryOf(text, what, fields.target),
    section: country === "China" ? "market-policy" : "overseas",
    companies: [],
    countries: [country],
    route: firstOf(ROUTES, text) ?? "unspecified",
    segment: "policy",
    stage,
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
