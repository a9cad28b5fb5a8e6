import { BEFORE_MONEY } from "../figures/money";
import { withChanges } from "../figures/changes";
import { findFigures, type Figure } from "../figures/figures";
import { withSign, type YenSign } from "../figures/yen-sign";
import { findPeriods, type DatePhrase } from "../figures/periods";
import type { Gazetteer } from "../lexicon/gazetteer";
import type { Confidence } from "../../domain/ledger/vocabulary";
import type { Alternative, Proposal, Span } from "../review/review";
import type { Sentence } from "../structure/sentences";
import type { Series } from "../../domain/ledger/records";
import { findActors, type Actor } from "./actors";
import type { EventFacts } from "./headlines";
import { matchesAfter } from "../matches-after";

/** What is known around a sentence while it is read. */
export interface Setting {
  published: string;
  /** The text is a related item, whose own day of publication is not printed. */
  undated?: boolean;
  publisher: string | undefined;
  title: string;
  /** Whose news the article is: "we", and "the company" where no other was named. */
  teller?: Actor;
  series: readonly Series[];
  /** Everyone the ledger has figures of. */
  publishers: readonly string[];
  gazetteer: Gazetteer;
  /** Whether a word also occurs uncapitalised in the article. */
  lower: (word: string) => boolean;
  /** Chinese names of companies that the article itself explains. */
  introduced: readonly string[];
  /** What ¥ stands for. */
  yen: YenSign;
}

/** A sentence with its figures, dates and actors; their places are counted from its start. */
export interface Scene {
  sentence: Sentence;
  text: string;
  dates: DatePhrase[];
  figures: Figure[];
  actors: Actor[];
  setting: Setting;
}

export function sceneOf(sentence: Sentence, setting: Setting): Scene {
  const { text } = sentence;
  const names = namesWithDigits(text);
  const dates = findPeriods(text, setting.published, setting.undated).filter(
    ({ span }) => !names.some((name) => name.start <= span.start && span.end <= name.end),
  );
  const found = findFigures(text, [...dates.map(({ span }) => span), ...names]);
  const figures = withChanges(
    text,
    found.map((figure) => withSign(figure, setting.yen)),
  );
  const actors = findActors(text, setting.gazetteer, setting.lower, setting.publisher, setting.introduced);
  return { sentence, text, dates, figures, actors, setting };
}

/** Digits that belong to a name: Li2S, D50, K-9, 3D, GB 38031, B+ and the like. */
const NAME_WITH_DIGIT =
  /\b(?:[A-Z][A-Za-z]{0,3}\d+[A-Za-z0-9]*|(?!(?:mid|end|early|late|pre|post|year|around|circa|to|of|Q|H)-)[A-Za-z]+-\d+\b(?!\s?(?:GWh|MWh|mt|%))|\d[A-Z](?![A-Za-z0-9/])|\d{2}[1-9]00 cells?|GB(?:\/T)? ?\d{4,6}(?:-\d{4})?|CES \d{4}|Scope \d|Phase (?:\d|I{1,3})|Tier[- ]\d|(?:Gen|No)\.? ?\d+)/g;

/** A quarter, a half year, a sum of money. */
const NO_NAME = new RegExp(`^(?:Q[1-4]|H[12]|US?\\d|(?:${BEFORE_MONEY})\\d)`);
const AMOUNT_BEFORE = new RegExp(`(?:${BEFORE_MONEY})\\s?[\\d.,]*$`);

/** "$5B" is an amount, "3D" a name. */
function isAmount(before: string, name: string): boolean {
  return /^\d[A-Z]$/.test(name) && AMOUNT_BEFORE.test(before);
}

export function namesWithDigits(text: string): Span[] {
  return matchesAfter(text, NAME_WITH_DIGIT, (before, [name]) => !isAmount(before, name))
    .filter(([name]) => /\d/.test(name) && !NO_NAME.test(name) && !/^\d[AVWJKCF]$/.test(name))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** One fact as read from one sentence, before rows of the same fact are put together. */
export interface Draft {
  proposal: Proposal;
  sentence: Sentence;
  /** Places of the figures and dates used, counted from the sentence's start. */
  used: Span[];
  confidence: Confidence;
  reasons: string[];
  alternatives: Alternative[];
  unknown: string[];
  /** Actors the catalogue does not hold. */
  newActors: Actor[];
  newSeries: Series[];
  /** Our words for what an event is about and how far it has come. */
  told?: Pick<EventFacts, "thing" | "stage" | "details">;
  /** Its segment is only a guess from what stands around it; a later sentence may name it. */
  openSegment?: boolean;
  /** A figure for which there is no series yet: never a row, an answer for its number. */
  offered?: boolean;
  /** A later sentence of the paragraph says more of the same. */
  superseded?: boolean;
  /** Later sentences that added to it. */
  extra?: { sentence: Sentence; used: Span[] }[];
}

export function draftOf(
  sentence: Sentence,
  proposal: Proposal,
  more: Partial<Omit<Draft, "sentence" | "proposal">> = {},
): Draft {
  return {
    sentence,
    proposal,
    used: [],
    confidence: "high",
    reasons: [],
    alternatives: [],
    unknown: [],
    newActors: [],
    newSeries: [],
    ...more,
  };
}

/** A number that is understood but is no fact of the ledger. */
export interface Dismissal {
  sentence: Sentence;
  span: Span;
  reason: string;
}

export interface Reading {
  drafts: Draft[];
  dismissed: Dismissal[];
}
