/**
 * npm run ingest:score -- --asked DIR and --answered DIR: the requests that a model would get for the texts, as files, and
 * the answers that somebody wrote beside them, played back on the road of a live endpoint.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRefusal, type Refusal } from "../src/domain/answer/refusal";
import { ingestText } from "../src/ingest/languages/ingest-text";
import { modelProposer, requestsOf } from "../src/ingest/proposers/model";
import type { NumberedItem } from "../src/ingest/proposers/proposal";
import { openForProposer } from "../src/ingest/read-with-proposer";
import type { Review } from "../src/ingest/review/review";
import { corpusLedger } from "../tests/ingest/support/cases";
import { sourceOf, type StyleReader, type StyleText } from "../tests/ingest/support/styles";

const MODEL = "recorded";

interface Request {
  messages: { content: string }[];
}

/** The requests of each text, named by its style and counted through it. */
function* askedOf(
  texts: readonly StyleText[],
): Generator<{ one: StyleText; names: string[]; requests: object[] }> {
  const ledger = corpusLedger();
  const counted = new Map<string, number>();
  for (const one of texts) {
    const reading = openForProposer(sourceOf(one), ledger);
    const requests = isRefusal(reading) ? [] : requestsOf(MODEL, reading.items, ledger.series);
    const before = counted.get(one.style) ?? 0;
    counted.set(one.style, before + requests.length);
    yield { one, names: requests.map((_, index) => `${one.style}-${before + index + 1}`), requests };
  }
}

/** Writes what would be sent, and nothing of what is expected. */
export function writeAsked(folder: string, texts: readonly StyleText[]): string {
  mkdirSync(folder, { recursive: true });
  let [count, letters] = [0, 0];
  for (const { names, requests } of askedOf(texts))
    for (const [index, request] of requests.entries()) {
      const text = JSON.stringify(request);
      writeFileSync(join(folder, `${names[index]}.json`), `${JSON.stringify(request, undefined, 1)}\n`);
      [count, letters] = [count + 1, letters + text.length];
    }
  const tokens = Math.round(letters / 4000);
  return `${count} requests with ${letters.toLocaleString("en-US")} characters, about ${tokens},000 tokens, in ${folder}. An answer is the content of the model's message, {"facts": [...]}, in a file such as ${join(folder, "STYLE-1.answer.json")}.`;
}

/** What became of the answers of a folder. */
export interface Answered {
  read: StyleReader;
  /** A line for each answer that was not used, and each proposal that was turned away. */
  notes: string[];
  /** The texts that have all their answers. */
  whole: StyleText[];
  used: number;
}

/** Reads the texts with the grammar and the recorded answers; what has none is read by the grammar alone. */
export async function readAnswered(folder: string, texts: readonly StyleText[]): Promise<Answered> {
  const ledger = corpusLedger();
  const reviews = new Map<StyleText, Review | Refusal>();
  const notes: string[] = [];
  const whole: StyleText[] = [];
  let used = 0;
  for (const { one, names } of askedOf(texts)) {
    const reading = openForProposer(sourceOf(one), ledger);
    if (isRefusal(reading)) {
      reviews.set(one, reading);
      continue;
    }
    const endpoint = { address: "https://recorded.invalid/v1", model: MODEL, retries: 0 };
    const proposer = modelProposer({ ...endpoint, send: playedBack(folder, names) }, ledger.series);
    const shared = reading.finish(await proposer.propose(reading.items));
    reviews.set(one, isRefusal(shared) ? shared : shared.review);
    if (isRefusal(shared)) continue;
    const answered = names.every((name) => existsSync(answerOf(folder, name)));
    if (!answered) continue;
    if (shared.missing) notes.push(`${names[0]}: ${ingestText({ refused: shared.missing }, "en")}`);
    whole.push(one);
    used += names.length;
    for (const { pointed, why } of shared.rejected)
      notes.push(`${names.join("+")}: turned away, ${why}: ${told(reading.items, pointed)}`);
  }
  return { read: (one) => reviews.get(one) ?? { refused: "It was not asked." }, notes, whole, used };
}

function answerOf(folder: string, name: string): string {
  return join(folder, `${name}.answer.json`);
}

/** A proposal with the words behind its numbers. */
function told(items: readonly NumberedItem[], pointed: object): string {
  const spans = new Map(items.flatMap((item) => item.spans.map(({ id, text }) => [id, text] as const)));
  const said = Object.entries(pointed).flatMap(([name, value]: [string, unknown]) => {
    if (value === null || name === "kind" || (Array.isArray(value) && value.length === 0)) return [];
    if (name === "item") return [`"${items[Number(value)]?.text ?? ""}"`];
    const words = ([value].flat() as (number | string)[]).map((part) =>
      typeof part === "number" ? (spans.get(part) ?? `${part}`) : part,
    );
    return [`${name} ${words.join(" and ")}`];
  });
  return said.join("; ");
}

/** Answers each request in turn with its file, as an endpoint would. */
function playedBack(folder: string, names: readonly string[]): typeof fetch {
  let next = 0;
  return (_address, init) => {
    const name = names[next] ?? "";
    next += 1;
    const file = answerOf(folder, name);
    if (!existsSync(file)) return Promise.resolve(new Response("{}", { status: 404 }));
    const asked = join(folder, `${name}.json`);
    const content = readFileSync(file, "utf8");
    const now = JSON.parse(init?.body as string) as Request;
    const then = existsSync(asked) ? (JSON.parse(readFileSync(asked, "utf8")) as Request) : now;
    const body = { choices: [{ message: { content: renumbered(content, itemsOf(then), itemsOf(now)) } }] };
    return Promise.resolve(new Response(JSON.stringify(body)));
  };
}

function itemsOf({ messages }: Request): NumberedItem[] {
  return (JSON.parse(messages[1]?.content ?? '{"items":[]}') as { items: NumberedItem[] }).items;
}

/** Stands for what a later reader no longer numbers. */
const GONE = 1e9;

/** An answer to an earlier request, in the numbers of the one that is asked now: spans come and go as the reader learns. */
export function renumbered(
  content: string,
  then: readonly NumberedItem[],
  now: readonly NumberedItem[],
): string {
  if (JSON.stringify(then) === JSON.stringify(now)) return content;
  const items = itemNumbers(then, now);
  const spans = spanNumbers(then, now, items);
  try {
    const answer = JSON.parse(content) as { facts: Record<string, unknown>[] };
    const facts = answer.facts.map((fact) =>
      Object.fromEntries(
        Object.entries(fact).map(([name, value]) => [name, moved(value, name === "item" ? items : spans)]),
      ),
    );
    return JSON.stringify({ ...answer, facts });
  } catch {
    return content;
  }
}

function moved(value: unknown, numbers: ReadonlyMap<number, number>): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(one, numbers));
  return typeof value === "number" ? (numbers.get(value) ?? GONE) : value;
}

/** The items of today by the numbers of then: of the same words, or of what is left of them. */
function itemNumbers(then: readonly NumberedItem[], now: readonly NumberedItem[]): Map<number, number> {
  const free = new Set(now);
  const numbers = new Map<number, number>();
  const found = (fits: (old: NumberedItem, one: NumberedItem) => boolean): void => {
    for (const old of then.filter(({ item }) => !numbers.has(item))) {
      const same = [...free].find((one) => fits(old, one));
      if (!same) continue;
      numbers.set(old.item, same.item);
      free.delete(same);
    }
  };
  found((old, one) => old.text === one.text);
  found((old, one) => one.text.length > 9 && (old.text.includes(one.text) || one.text.includes(old.text)));
  return numbers;
}

function spanNumbers(
  then: readonly NumberedItem[],
  now: readonly NumberedItem[],
  items: ReadonlyMap<number, number>,
): Map<number, number> {
  return new Map(
    then.flatMap(({ item, spans }) => {
      const today = now.find((one) => one.item === items.get(item));
      const free = [...(today?.spans ?? [])];
      return spans.flatMap(({ id, text }) => {
        const at = free.findIndex((one) => one.text === text);
        return at < 0 ? [] : [[id, free.splice(at, 1)[0]!.id] as const];
      });
    }),
  );
}
