/** @jest-environment node */
/** Recorded answers of a model, written and partly wrong: what the verifier lets through of them, and why not the rest. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRefusal } from "../../src/domain/answer/refusal";
import { modelProposer } from "../../src/ingest/proposers/model";
import type { Pointed } from "../../src/ingest/proposers/proposal";
import { factOf } from "../../src/ingest/report";
import type { Row } from "../../src/ingest/review/review";
import { corpusLedger } from "./support/cases";
import { readWithProposer } from "./support/read-with-proposer";
import { numbered, openStandIn, saying, type StandIn } from "./support/stand-in";

const FOLDER = join(__dirname, "model");
const LEDGER = corpusLedger();

let model: StandIn;
beforeAll(async () => {
  model = await openStandIn();
});
afterAll(() => model.close());

interface Outcome {
  rows: { fact: string; place?: string | undefined; confidence: string; reasons: string[] }[];
  /** What was turned away: the place in `said.json`, and why. */
  rejected: string[];
}

async function outcomeOf(name: string): Promise<Outcome> {
  const read = (file: string): string => readFileSync(join(FOLDER, name, file), "utf8");
  const said = JSON.parse(read("said.json")) as Record<string, unknown>[];
  let facts: object[] = [];
  model.reply((items) => {
    facts = said.map((one) => numbered(one, items));
    return saying(facts);
  });
  const proposer = modelProposer({ address: model.address, model: "stand-in", retries: 0 }, LEDGER.series);
  const shared = await readWithProposer(read("article.txt"), LEDGER, proposer);
  if (isRefusal(shared)) throw new Error(shared.refused);
  expect(shared.missing).toBeUndefined();
  const placeOf = (pointed: Pointed): number =>
    facts.findIndex((fact) => JSON.stringify(fact) === JSON.stringify(pointed));
  return {
    rows: shared.review.rows.filter(isOfModel).map(shownRow),
    rejected: shared.rejected.map(({ pointed, why }) => `${placeOf(pointed)}: ${why}`),
  };
}

function isOfModel({ reasons }: Row): boolean {
  return reasons.some((reason) => /the model|grammar and model/.test(reason));
}

function shownRow(row: Row): Outcome["rows"][number] {
  const place =
    row.kind === "event"
      ? [row.record.location, row.record.countries.join("+"), row.record.target].filter(Boolean).join(" | ")
      : undefined;
  return { fact: factOf(row), ...(place && { place }), confidence: row.confidence, reasons: row.reasons };
}

it.each(readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, "said.json"))))(
  "%s",
  async (name) => {
    const file = join(FOLDER, name, "expected.json");
    const outcome = await outcomeOf(name);
    if (process.env["GOLDEN_WRITE"]) writeFileSync(file, JSON.stringify(outcome, null, 2));
    expect(outcome).toEqual(JSON.parse(readFileSync(file, "utf8")));
  },
);
