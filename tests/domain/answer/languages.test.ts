import fc from "fast-check";
import type { Parameters } from "../../../src/domain/answer/message";
import { en } from "../../../src/domain/answer/languages/en";
import { zh } from "../../../src/domain/answer/languages/zh";
import type { Language } from "../../../src/domain/answer/languages/language";
import { caveats } from "../../../src/domain/answer/caveats";
import {
  caveatText,
  LONGEST_SENTENCE,
  messageText,
  titleText,
} from "../../../src/domain/answer/message-text";
import { messages } from "../../../src/domain/answer/messages";
import { disparities, EVERY_MESSAGE, OPTIONAL } from "../../support/language-parity";

/** A second language as a stranger would write one: every sentence its own, every parameter said. */
const planted: Language = {
  named: (name) => `¡${name}!`,
  sentences: translated(en.sentences),
  caveats: translated(en.caveats),
  phrases: translated(en.phrases),
  qualifiers: en.qualifiers,
  changes: en.changes,
  settings: en.settings,
  titles: Object.fromEntries(Object.keys(en.titles).map((id) => [id, `¡${id}!`])) as Language["titles"],
};

function translated<Sentences extends object>(sentences: Sentences): Sentences {
  return Object.fromEntries(
    Object.entries(sentences).map(([id, sentence]) => [
      id,
      (spoken: never) => `¡${(sentence as (all: never) => string)(spoken)}!`,
    ]),
  ) as Sentences;
}

describe("a language", () => {
  it("is one file: a second one needs nothing else to be spoken", () => {
    expect(disparities(planted)).toEqual([]);
    expect(messageText(messages.sameYear(2030), planted)).toBe(
      "¡A growth rate needs two different years, and both are 2030.!",
    );
    expect(caveatText(caveats.beyondYear(2030), planted)).toBe(
      "¡Extrapolated beyond 2030, the last published year.!",
    );
    expect(titleText("too-old", planted)).toBe("¡too-old!");
  });

  it("is missed where it lacks a sentence or a title, says too little, or speaks of what there is not", () => {
    const sentences = without(planted.sentences, "shapes");
    const titles = without(planted.titles, "overflow");
    const broken = {
      phrases: planted.phrases,
      qualifiers: planted.qualifiers,
      changes: planted.changes,
      settings: without(planted.settings, "notKept"),
      caveats: without(planted.caveats, "overtaken"),
      sentences: { ...sentences, "same-year": () => "¡No!", "not-there": () => "¡No!" },
      titles: { ...titles, "not-there": "¡No!" },
    } as unknown as Language;
    expect(disparities(broken)).toEqual([
      "shapes: no sentence",
      "same-year: says no year",
      "not-there: no message",
      "overtaken: no sentence",
      "overflow: no title",
      "not-there: a title of nothing",
      "notKept: not said",
    ]);
  });
});

function without(entries: object, left: string): object {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => key !== left));
}

/** Values that no caller should give, and that one will. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, Number.NaN, Infinity, -Infinity, {}, () => 1, Symbol.iterator, "", true),
  fc.double(),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.constantFrom("𝄞".repeat(30_000), "Li2S ".repeat(8000), `"${"x".repeat(40_000)}`),
  fc.array(fc.constantFrom<unknown>("CNY/kg inc VAT", "y".repeat(3000), undefined, Number.NaN, {}), {
    maxLength: 60,
  }),
);

function given(parameter: string): fc.Arbitrary<unknown> {
  return OPTIONAL.has(parameter) ? fc.option(hostile, { nil: undefined }) : hostile;
}

const SPOKEN = EVERY_MESSAGE.flatMap((message) => [
  ["en", message.id, message, en] as const,
  ["zh", message.id, message, zh] as const,
]);

describe.each(SPOKEN)("in %s the message %s", (_, __, message, language) => {
  const names = Object.keys(message.parameters);

  it("is short and has no hole, whatever it speaks of", () => {
    fc.assert(
      fc.property(fc.tuple(...names.map((name) => given(`${message.id}.${name}`))), (values) => {
        const lists = names.map((name, at) =>
          Array.isArray(message.parameters[name]) ? [values[at]].flat() : values[at],
        );
        const parameters = Object.fromEntries(names.map((name, at) => [name, lists[at]])) as Parameters;
        const said = messageText({ id: message.id, parameters }, language);
        expect(said.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
        expect(said).not.toMatch(/undefined|NaN|\[object|Infinity|=>/);
        expect(() => encodeURIComponent(said)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});

describe("a long text", () => {
  it("is said as far as there is room for the sentence around it", () => {
    const said = messageText(messages.noVintage("Lithium sulfide", "2".repeat(40_000), ["2025-12-06"]));
    expect(said).toMatch(
      /^Nothing was published about Lithium sulfide for 2{60,}…\. Known periods: 2025-12-06\.$/,
    );
  });

  it("leaves out the end of a list", () => {
    const units = Array.from({ length: 60 }, (_, at) => `CNY/unit${at}`);
    expect(messageText(messages.unknownUnit("unit", "m", units))).toMatch(
      /^"m" is not a unit that can be read. Legal here: CNY\/unit0, .*, …\.$/,
    );
  });
});
