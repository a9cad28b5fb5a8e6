/**
 * npm run ingest -- article.html [--published 2026-01-08] [--publisher SMM] [--url https://...] [--write]
 *
 * Reads an article and shows what it says beside its sentences; with --write it becomes a file of the ledger.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Ledger } from "../src/domain/ledger/records";
import { isDay } from "../src/domain/time/day";
import { textOfFile } from "../src/ingest/input/text-of-file";
import { LANGUAGES, type LanguageTag } from "../src/domain/answer/languages/known";
import { ingestText, reasonText } from "../src/ingest/languages/ingest-text";
import { reviewWords } from "../src/ingest/languages/review-words";
import { terminalLanguage } from "./terminal-language";
import { modelProposer, type Endpoint } from "../src/ingest/proposers/model";
import { readArticle } from "../src/ingest/read-article";
import { openForProposer } from "../src/ingest/read-with-proposer";
import { reportOf } from "../src/ingest/report";
import type { Review } from "../src/ingest/review/review";
import { decide, forget, terminalKeys, unitsOf } from "./review-session";
import { locked } from "./shelf-files";
import { orStop, Stop } from "./stop";
import { compiled, readShelf, writeArticle, type Writing } from "./write-article";

const MOST_BYTES = 10_000_000;

interface Options extends Writing {
  file: string;
  write: boolean;
  json: boolean;
  /** Whether a model takes part, and whether the text may be sent to it. */
  model: boolean;
  send: boolean;
  /** Whether each row is decided by a key before the file is written. */
  review: boolean;
  /** The language the terminal is spoken to in. */
  spoken: LanguageTag;
}

function optionsOf(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      published: { type: "string" },
      publisher: { type: "string" },
      title: { type: "string" },
      url: { type: "string" },
      recorded: { type: "string", default: new Date().toISOString().slice(0, 10) },
      write: { type: "boolean", default: false },
      "accept-new": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      model: { type: "boolean", default: false },
      send: { type: "boolean", default: false },
      review: { type: "boolean", default: false },
      lang: { type: "string" },
    },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0)
    throw new Stop(
      "Give one article: npm run ingest -- article.html [--published 2026-01-08] [--publisher SMM] [--url https://...] [--write [--accept-new]].",
    );
  for (const [name, day] of [
    ["--published", values.published],
    ["--recorded", values.recorded],
  ] as const)
    if (day !== undefined && !isDay(day))
      throw new Stop(`${name} takes a day such as 2026-01-08, not "${day}".`);
  if (values.url !== undefined && !/^https?:\/\/[^\s"<>[\]]+$/.test(values.url))
    throw new Stop(`--url takes a link that starts with http:// or https://, not "${values.url}".`);
  const spoken =
    values.lang === undefined ? terminalLanguage(process.env) : LANGUAGES.find((one) => one === values.lang);
  if (!spoken) throw new Stop(`--lang takes ${LANGUAGES.join(" or ")}, not "${values.lang}".`);
  const { published, publisher, title, url, recorded, write, json, model, send, review } = values;
  return {
    file,
    recorded,
    write,
    json,
    model,
    send,
    review,
    spoken,
    ...(title && { title }),
    acceptNew: values["accept-new"],
    ...(published && { published }),
    ...(publisher && { publisher }),
    ...(url && { url }),
  };
}

async function articleText(file: string): Promise<string> {
  if (!existsSync(file)) throw new Stop(`There is no file "${file}".`);
  if (!statSync(file).isFile()) throw new Stop(`"${file}" is no file.`);
  const { size } = statSync(file);
  if (size > MOST_BYTES)
    throw new Stop(`"${file}" has ${(size / 1e6).toFixed(1)} MB; an article has at most 5 MB, a PDF 10 MB.`);
  return orStop(await textOfFile(readFileSync(file))).text;
}

/** An endpoint that the user names in the environment; off unless --model asks for it. */
function endpointOf(): Endpoint {
  const { SSB_MODEL_ADDRESS: address, SSB_MODEL: model, SSB_MODEL_KEY: key } = process.env;
  if (!address || !model)
    throw new Stop(
      "--model needs SSB_MODEL_ADDRESS (such as https://host/v1) and SSB_MODEL in the environment.",
    );
  return { address, model, ...(key && { key }) };
}

async function sharedReview(options: Options, text: string, ledger: Ledger): Promise<Review> {
  if (!options.model) return orStop(readArticle(text, ledger, options));
  const endpoint = endpointOf();
  if (!options.send)
    throw new Stop(
      `The text of the article (${text.length} characters) and the names of up to ${ledger.series.length} series would be sent to ${endpoint.address}; add --send if they may.`,
    );
  const proposer = modelProposer(endpoint, ledger.series);
  const words = reviewWords(options.spoken);
  const reading = orStop(openForProposer(text, ledger, options));
  const proposed = await proposer.propose(reading.items);
  options.proposed = proposed;
  const shared = orStop(reading.finish(proposed));
  if (shared.missing)
    console.error(words.grammarAlone(ingestText({ refused: shared.missing }, options.spoken)));
  console.error(words.model(shared.tokens ?? 0, shared.rejected.length));
  for (const { why } of shared.rejected)
    console.error(`  ${reasonText(why, options.spoken, (name) => name)}`);
  return shared.review;
}

/** A decision per row; what is left in the middle is taken up again by the same command. */
async function session(options: Options, text: string, review: Review, ledger: Ledger): Promise<void> {
  const state = `${options.file}.review.json`;
  const keys = terminalKeys();
  try {
    const { decided, done, count } = await decide(review, ledger, keys, state, options.spoken);
    const words = reviewWords(options.spoken);
    keys.say(words.decisions(count));
    if (!done) return keys.say(words.goOn);
    keys.say(await locked("src/ledger", () => writeArticle(options, text, decided)));
    forget(state);
  } finally {
    keys.close();
  }
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  const text = await articleText(options.file);
  const ledger = compiled(readShelf());
  const review = await sharedReview(options, text, ledger);
  if (options.review) return session(options, text, review, ledger);
  console.log(
    options.json
      ? JSON.stringify(review, null, 2)
      : reportOf(review, unitsOf(review, ledger), options.spoken),
  );
  if (options.write) console.log(`\n${await locked("src/ledger", () => writeArticle(options, text))}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message.split("\n")[0] : String(error));
  process.exitCode = 1;
});
