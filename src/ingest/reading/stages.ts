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
}

/** The stage a clause puts its project at: what happened goes before what is expected, verbs before nouns. */
export function stageOf(clause: string): StageReading | undefined {
  const found = STAGE_WORDS.flatMap((word) => matchesOf(word, clause));
  const done = best(found.filter(({ future, weight }) => !future && weight >= 40));
  if (done && done.weight > 50) return done;
  const ahead = best(found.filter(({ future, weight }) => future && weight >= 60));
  if (ahead) return expected(ahead, clause);
  return done ?? best(found.filter(({ weight }) => weight < 40));
}

/** Every stage that the words of a clause tell, done or ahead, the surest first. */
export function stagesIn(clause: string): StageReading[] {
  return STAGE_WORDS.flatMap((word) => matchesOf(word, clause))
    .map((told) => (told.future && told.weight >= 60 ? expected(told, clause) : told))
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
          isJoinedAhead(clause.slice(0, match.index))),
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
  return /\b(?:not(?! only)|no|never|no plans?|den(?:y|ies|ied)|nor|yet to|without|data|figures|statistics)\b(?: \w+){0,3} $/i.test(
    clause.slice(Math.max(0, at - 40), at),
  );
}

function best(found: readonly StageReading[]): StageReading | undefined {
  return [...found].sort((a, b) => b.weight - a.weight || a.at - b.at)[0];
}

/** "will put a 100 t/year line into operation": nothing says that it is being built. */
const OWN_STEP =
  /^[^.;]{0,8}\bwill (?:soon |also |then )?(?:put|bring|open|start|begin|launch|commission)(?: up)? (?:an?|its (?:first|second|own|new))\b/i;

/** Cells that are to go into production need not be of a plant that is being built. */
const BUILT =
  /\b(?:plants?|factor(?:y|ies)|gigafactory|base|facilit(?:y|ies)|lines?|projects?|stations?|capacity|phase|unit|construction|equipment|output)\b|产线|项目|工厂|基地|装置|产能/i;

/** What a project whose next step is expected has reached: one that is to start up is being built. */
function expected(ahead: StageReading, clause: string): StageReading {
  const intends =
    /\b(?:plans?|planning|intends?|propos\w+|considers?|wants?|hop(?:es?|ing)|aims?|would like|seeks?|eyes|eyeing)\b(?! for)[^.;]{0,40}$/i.test(
      clause.slice(0, ahead.at),
    ) || OWN_STEP.test(clause.slice(Math.max(0, ahead.at - 12), ahead.at + 60));
  const inferred = `the text only says what is expected (${ahead.says})`;
  if (ahead.stage === "pilot") return { ...ahead, inferred };
  if (["commissioned", "grid-connected", "mass production"].includes(ahead.stage))
    return intends || !BUILT.test(clause)
      ? { ...ahead, stage: "planned", says: "planned", inferred }
      : { ...ahead, stage: "construction", says: "start expected", inferred };
  return { ...ahead, stage: "planned", says: "planned", inferred };
}
