/** What a language of the pane lacks against English: a word, or something that a sentence speaks of. */
import { en } from "../../src/taskpane/languages/en";

type Words = Readonly<Record<string, unknown>>;

export function paneDisparities(language: Words): string[] {
  return disparitiesOf(language, en);
}

export function disparitiesOf(language: Words, first: Words): string[] {
  return unlike("", language, first);
}

function unlike(path: string, own: Words, first: Words): string[] {
  const missing = Object.keys(first).filter((key) => !(key in own));
  const surplus = Object.keys(own).filter((key) => !(key in first));
  const shared = Object.keys(first).filter((key) => key in own);
  return [
    ...missing.map((key) => `${path}${key}: not said`),
    ...surplus.map((key) => `${path}${key}: of nothing`),
    ...shared.flatMap((key) => differing(`${path}${key}`, own[key], first[key])),
  ];
}

function differing(path: string, own: unknown, first: unknown): string[] {
  if (typeof first === "function" && typeof own === "function") {
    const [here, there] = [spokenOf(own as Sentence), spokenOf(first as Sentence)];
    return [
      ...there.filter((name) => !here.includes(name)).map((name) => `${path}: says no ${name}`),
      ...here.filter((name) => !there.includes(name)).map((name) => `${path}: ${name} is not spoken of`),
    ];
  }
  if (typeof first === "object" && first && typeof own === "object" && own)
    return unlike(`${path}.`, own as Words, first as Words);
  if (typeof first !== typeof own) return [`${path}: of another kind`];
  return String(own).trim() === "" && String(first).trim() !== "" ? [`${path}: empty`] : [];
}

type Sentence = (given: unknown) => string;

/** The names of what a sentence reads, whatever it makes of them. */
function spokenOf(sentence: Sentence): string[] {
  const read = new Set<string>();
  const given = new Proxy<Record<string, unknown>>({}, { get: (_, name) => note(String(name)) });
  const note = (name: string): unknown => {
    read.add(name);
    return name === "join" || name === "map" ? () => "" : /count/i.test(name) ? 2 : `<${name}>`;
  };
  sentence(given);
  return [...read];
}
