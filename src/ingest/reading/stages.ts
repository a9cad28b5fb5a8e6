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
    .filter((match) => !isDenied(clause, match.index))
    .map((match) => ({
      stage: word.stage,
      says: word.says,
      at: match.index,
      weight: word.weight,
      future:
        word.stage !== "planned" &&
        !word.whenever &&
        isAhead(clause.slice(Math.max(0, match.index - 60), match.index)),
    }));
}

/** "has not started", "denied that it would build": what is denied tells no stage. */
function isDenied(clause: string, at: number): boolean {
  return /\b(?:not(?! only)|never|no plans?|den(?:y|ies|ied)|nor|yet to|without|data|figures|statistics)\b(?: \w+){0,3} $/i.test(
    clause.slice(Math.max(0, at - 40), at),
  );
}

function best(found: readonly StageReading[]): StageReading | undefined {
  return [...found].sort((a, b) => b.weight - a.weight || a.at - b.at)[0];
}

/** What a project whose next step is expected has reached: one that is to start up is being built. */
function expected(ahead: StageReading, clause: string): StageReading {
  const intends =
    /\b(?:plans?|planning|intends?|propos\w+|considers?|wants?|hopes?|aims?)\b(?! for)[^.;]{0,40}$/i.test(
      clause.slice(0, ahead.at),
    );
  const inferred = `the text only says what is expected (${ahead.says})`;
  if (ahead.stage === "pilot") return { ...ahead, inferred };
  if (["commissioned", "grid-connected", "mass production"].includes(ahead.stage))
    return intends
      ? { ...ahead, stage: "planned", says: "planned", inferred }
      : { ...ahead, stage: "construction", says: "start expected", inferred };
  return { ...ahead, stage: "planned", says: "planned", inferred };
}
