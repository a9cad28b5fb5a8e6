import type { Stage } from "../../domain/ledger/records";
import type { Scene } from "./scene";
import type { StageReading } from "./stages";

/** What the heading of a list says of all its items, which have no verb of their own. */
const LISTS: [RegExp, Stage, string][] = [
  [
    /\b(?:cancel\w+|scrapped|shelved|abandoned|stopped) (?:\w+ ){0,2}?(?:plants|projects|factories|gigafactories|lines)\b|\b(?:cancellations|closures)\b|(?:终止|取消)项目/i,
    "unspecified",
    "stopped",
  ],
  [
    /\b(?:grants?|awards|subsid(?:y|ies)|state aid|funding|fundings|financings?|fundrais\w+|rounds|raises|investments in start-?ups|money raised)\b|融资|资助|补贴名单/i,
    "financing",
    "financing",
  ],
  [
    /\b(?:orders|contracts|deals|off-?takes?|(?:supply|off-?take) agreements|partnerships|tie-ups|memoranda)\b|订单|签约|合作/i,
    "agreement",
    "agreement",
  ],
  [
    /\b(?:ground-?breakings|under construction|construction starts)\b|开工|在建/i,
    "construction",
    "construction",
  ],
  [
    /\b(?:start-?ups (?:of|in) (?:the )?(?:month|week|quarter|year)|commissionings|newly opened|openings|commissioned (?:plants|lines|projects)|in operation)\b|投产/i,
    "commissioned",
    "commissioned",
  ],
  [/\b(?:sample deliveries|samples sent)\b|送样/i, "samples", "samples"],
  [
    /\b(?:approvals?|permits?|(?:planned|announced|new|proposed|upcoming) (?:\w+ ){0,2}?(?:plants|projects|lines|factories|gigafactories|capacity)|(?:gigafactory|plant|project|capacity) (?:tracker|pipeline|list|plans))\b|获批|拟建|规划项目/i,
    "planned",
    "planned",
  ],
];

const LISTED_WEIGHT = 60;

/** A title speaks of its whole text, and only some texts are a list. */
const TITLE_OF_LIST =
  /\b(?:in brief|briefs?|round-?up|tracker|list|overview|awarded|(?:of|this|last) (?:the )?(?:week|month|quarter|year))\b|一览|汇总|盘点|名单/i;

/** The stage that the heading of a list, or the title of a text that is one, gives an item with an amount. */
export function stageOfList(scene: Scene): StageReading | undefined {
  const { block } = scene.sentence;
  if (!isItem(scene)) return undefined;
  const { title } = scene.setting;
  const head = block.heading || (TITLE_OF_LIST.test(title) ? title : "");
  const [, stage, says] = LISTS.find(([shape]) => shape.test(head)) ?? [];
  if (!stage || !says || !holdsAmount(scene, stage)) return undefined;
  return { stage, says, at: 0, weight: LISTED_WEIGHT, future: false, ofList: true };
}

/** A line of a list begins with the company, behind its number. */
function isItem({ text, actors: [first], sentence }: Scene): boolean {
  const { block, index } = sentence;
  if (!first || index > 0 || (block.kind !== "bullet" && !/ [|–—-] /.test(block.text))) return false;
  return /^[\s\d.()\[\]*•-]*$/.test(text.slice(0, first.span.start));
}

function holdsAmount({ figures }: Scene, stage: Stage): boolean {
  const kinds = stage === "financing" ? ["money"] : ["energy", "power", "mass", "money"];
  return figures.some(({ unit }) => kinds.includes(unit.kind));
}

/** "X, Pori, 19 million euros", "X | Aarhus | 4 GWh": a name alone between the marks of an item is a place. */
export function placeOfItem(text: string, company: string): string | undefined {
  const parts = text.split(/\s*[,|;，、]\s*|\s[–—-]\s/).map((part) => part.trim());
  return parts.find(
    (part) => ALONE.test(part) && !part.includes(company) && !company.includes(part) && !NO_PLACE.test(part),
  );
}

const ALONE = /^\p{Lu}\p{Ll}{2,}(?:[ -]\p{Lu}\p{Ll}+){0,2}$/u;
const NO_PLACE =
  /^(?:Series|Seed|Round|Phase|Stage|Grant|Loan|Equity|Planned|Construction|Operation|Cell|Battery|Electrolyte|Cathode|Anode|January|February|March|April|May|June|July|August|September|October|November|December|Early|Late|Mid|Total|Sulfide|Oxide|Polymer|Solid)\b|(?:Ventures|Capital|Partners|Bank|Fund|Group)$/;
