import type { Stage } from "../../domain/ledger/records";
import { everywhere } from "../lexicon/market-words";
import { isAhead, STAGE_WORDS, type StageWord } from "../lexicon/stages";

export interface StageReading {
  stage: Stage;
  says: string;
  /** The words that gave it. */
  at: number;
  weight: number;
  /** The words speak of what is to come. */
  future: boolean;
  /** The aim that lies ahead, where the stage itself is read from it. */
  inferred?: string;
  /** The heading of the list gives it. */
  ofList?: true;
}

/** "2030年实现量产": the year before the verb is still to come. */
function isDatedAhead(before: string, published: string): boolean {
  const year = /(20\d\d)年(?:\d{1,2}月|底|末|上半年|下半年)?[^，。；\d]{0,12}$/.exec(before)?.[1];
  return published !== "" && year !== undefined && year > published.slice(0, 4);
}

/** The stage a clause puts its project at: what happened goes before what is expected, verbs before nouns. */
export function stageOf(clause: string, published = ""): StageReading | undefined {
  const plain = clause.replace(DECIMAL, "$1_$2");
  return (
    stageIn(
      plain.replace(UNDER_A_DEAL, (words) => " ".repeat(words.length)),
      published,
    ) ?? stageIn(plain, published)
  );
}

/** A point within a number ends no stretch of words. */
const DECIMAL = /(\d)[.](\d)/g;
/** "delivered samples under an agreement signed in January": the deal is not the news. */
const UNDER_A_DEAL =
  /\bunder (?:an?|the|its|their) [^.;,]{0,50}?\b(?:agreement|contract|memorandum|MoU|MOU|deal|pact)\b(?: (?:signed|concluded|reached|announced) (?:in|on|last) \w+(?: \d{1,4})?)?/gi;

function stageIn(clause: string, published: string): StageReading | undefined {
  const found = STAGE_WORDS.flatMap((word) => matchesOf(word, clause)).map((told) =>
    told.future || !isDatedAhead(clause.slice(0, told.at), published) ? told : { ...told, future: true },
  );
  const done = best(found.filter(({ future, weight }) => !future && weight >= 40));
  if (done && done.weight > 50) return done;
  const ahead = best(found.filter(({ future, weight }) => future && weight >= 60));
  if (ahead) return expected(ahead);
  return done ?? (NOT_YET.test(clause) ? undefined : best(found.filter(({ weight }) => weight < 40)));
}

/** "尚未开工": then the line that is named tells no stage either. */
const NOT_YET = /尚未|并未|未能|没有|暂无|暂未/;

/** Every stage that the words of a clause tell, done or ahead, the surest first. */
export function stagesIn(clause: string): StageReading[] {
  return STAGE_WORDS.flatMap((word) => matchesOf(word, clause))
    .map((told) => (told.future && told.weight >= 60 ? expected(told) : told))
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
}

function matchesOf(word: StageWord, clause: string): StageReading[] {
  return [...clause.matchAll(everywhere(word.shape))]
    .filter(
      (match) => !isDenied(clause, match.index) && (word.whenever === true || !/\bnot\b/.test(match[0])),
    )
    .map((match) => ({
      stage: word.stage,
      says: word.says,
      at: match.index,
      weight: word.weight,
      future:
        word.stage !== "planned" &&
        !word.whenever &&
        (isAhead(clause.slice(Math.max(0, match.index - 60), match.index)) ||
          isJoinedAhead(clause.slice(0, match.index)) ||
          /^(?:在即|可期|倒计时|进入倒计时)/.test(clause.slice(match.index + match[0].length))),
    }));
}

/** "will start a trial in 2027 and mass production in 2030": the second is as far ahead as the first. */
function isJoinedAhead(before: string): boolean {
  return (
    /\band (?:then )?(?:\w+ )?$/.test(before) &&
    /\b(?:will|would|plans? to|is to|are to|expects? to|aims? to|hopes? to)\b/.test(before)
  );
}

/** "has not started", "denied that it would build": what is denied tells no stage. */
function isDenied(clause: string, at: number): boolean {
  // The bids for a project are opened, not the project.
  if (/^opened/i.test(clause.slice(at)) || /^(?:were|was) opened/i.test(clause.slice(at)))
    if (/\b(?:bids?|offers|envelopes|tenders)\b[^.;]{0,140}$/i.test(clause.slice(0, at))) return true;
  if (
    /^(?:is |are |now )*running$/i.test(clause.slice(at).split(" at ")[0] ?? "") &&
    /running at (?:about )?\d/.test(clause)
  )
    return true;
  if (
    /(?:尚未|未能|未有|没有|并未|未|暂无|不会|否认|不涉及)[^，。；]{0,6}$/.test(
      clause.slice(Math.max(0, at - 12), at),
    )
  )
    return true;
  return /\b(?:not(?! only)|no|never|no plans?|den(?:y|ies|ied)|nor|yet to|without|data|figures|statistics)\b(?: \w+){0,3} $/i.test(
    clause.slice(Math.max(0, at - 40), at),
  );
}

function best(found: readonly StageReading[]): StageReading | undefined {
  return [...found].sort((a, b) => b.weight - a.weight || a.at - b.at)[0];
}

/** What is only expected is planned: that it is being built or tested already, nothing says. */
function expected(ahead: StageReading): StageReading {
  const starts = ["commissioned", "grid-connected", "mass production", "pilot"].includes(ahead.stage);
  return {
    ...ahead,
    stage: "planned",
    says: starts ? "start expected" : "planned",
    inferred: `the text only says what is expected (${ahead.says})`,
  };
}
