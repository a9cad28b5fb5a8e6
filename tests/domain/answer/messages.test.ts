import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Failure } from "../../../src/domain/answer/failure";
import { messageText } from "../../../src/domain/answer/message-text";
import { scalarText } from "../../../src/domain/ledger/typed-text";
import { messages } from "../../../src/domain/answer/messages";
import { editionMissing } from "../../../src/domain/editions/missing";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { parseFormula, type ParsedCall } from "../../../src/domain/formulas/parse-formula";
import { openSession, type Session } from "../../../src/domain/functions/session";
import { definitionOf } from "../../../src/domain/functions/functions";
import { bundle } from "../../support/bundle";
import { packOf } from "../../support/ledgers";

const GOLDEN = join(__dirname, "../../golden");

/** Refusals that the bundled data gives no occasion for. */
const contrived = openSession(
  packOf({
    series: [
      { aliases: ["Stated"], vat: "included" },
      { code: "OLD.X", aliases: ["Old"], discontinued: "2025-01-15", successor: "X" },
      { code: "R", measure: "demand", unit: "GWh" },
      { code: "Z", measure: "demand", unit: "GWh" },
      { code: "D", measure: "demand", unit: "GWh" },
    ],
    observations: [
      { period: "2025-01-10", value: 100 },
      { series: "OLD.X", period: "2025-01-10", value: 90 },
      { series: "R", period: "2030", low: 1, high: 2 },
      { series: "Z", period: "2025", value: 0 },
      { series: "Z", period: "2026", value: 1 },
      { series: "D", period: "2025", value: 2 },
      { series: "D", period: "2026", value: 1 },
    ],
  }),
  () => "2025-02-01",
);

const refusals: { formula: string; call: ParsedCall; session: Session; failure: Failure }[] = [
  ...goldenFormulas().map((formula) => ({ formula, session: bundle })),
  ...[
    "=SSB.NOTHING()",
    '=SSB.META("Li2S","unit",1)',
    "=SSB.FORECAST({1},2030)",
    '=SSB.PRICE("Li2S",,,"vat=")',
  ].map((formula) => ({
    formula,
    session: bundle,
  })),
  ...[
    '=SSB.PRICE("Stated",,,"vat=ex")',
    '=SSB.PRICE("Old")',
    '=SSB.FORECAST("R",2030)',
    '=SSB.CAGR("Z")',
    '=SSB.FORECAST("D",2030,,"extrap=linear")',
    '=SSB.NEWS("nothing of the kind")',
    '=SSB.NEWS(,,"section=materials")',
  ].map((formula) => ({ formula, session: contrived })),
].flatMap(({ formula, session }) => {
  const call = parseFormula(formula) as ParsedCall;
  const cells = evaluate(session, call.name, call.arguments).flat();
  return cells.flatMap((cell) =>
    cell.type === "failure" ? [{ formula, call, session, failure: cell.failure }] : [],
  );
});

function goldenFormulas(): string[] {
  return readdirSync(GOLDEN)
    .filter((name) => statSync(join(GOLDEN, name)).isDirectory())
    .map((name) => readFileSync(join(GOLDEN, name, "formula.txt"), "utf8").trim());
}

/** A message is named in the catalogue as its id, in the other way of writing. */
const ids = Object.keys(messages).map(idOf);

function idOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

describe("the catalogue of messages", () => {
  it("is used up: some formula meets every message, except those for faults of ours and for what is too much for Excel", () => {
    const inputError = evaluate(bundle, "PRICE", [Number.NaN]).flat();
    const missing = editionMissing({ id: "2026-11-24.42f462fa", hash: "42f462fa" }, "It is gone.");
    const met = new Set([
      missing.id,
      ...refusals.map(({ failure }) => failure.id),
      ...inputError.map((cell) => (cell.type === "failure" ? cell.failure.id : "")),
    ]);
    expect(ids.filter((id) => !met.has(id))).toEqual([
      "too-large",
      // Of an edition whose figures lie in a store: tests/feed/shards.
      "not-fetched",
      "too-much-distant",
      "unexpected",
    ]);
  });

  it("is written in whole sentences that fit into a cell's error", () => {
    const said = refusals.map(({ failure }) => messageText(failure));
    const odd = said.filter((message) => !/^[^a-z].*[.?]$/s.test(message) && !/^[a-z]+=/.test(message));
    expect(odd).toEqual([]);
    expect(
      said.filter((message) => message.length > 250 || /undefined|NaN|\[object|  /.test(message)),
    ).toEqual([]);
  });
});

describe("the mend that a refusal offers", () => {
  const fixes = refusals.flatMap((refusal) =>
    refusal.failure.fixes.map((fix) => ({
      ...refusal,
      fix,
      title: `${refusal.formula}: ${fix.argument} → ${fix.text}`,
    })),
  );
  const lone = fixes.filter(({ call }) => !call.arguments.some(Array.isArray));

  it("is for an argument that the function has", () => {
    const strange = lone.filter(({ call, fix }) => placeOf(call.name, fix.argument) < 0);
    expect(strange.map(({ title }) => title)).toEqual([]);
  });

  it.each(lone.map((one) => [one.title, one] as const))("helps: %s", (_, { call, session, failure, fix }) => {
    const given = [...call.arguments];
    const place = placeOf(call.name, fix.argument);
    given[place] = fix.argument === "options" ? withOption(given[place], fix.text) : fix.text;
    const after = evaluate(session, call.name, given)
      .flat()
      .flatMap((cell) => (cell.type === "failure" ? [cell.failure.id] : []));
    expect(after).not.toContain(failure.id);
    expect(after.filter((id) => /option|unexpected/.test(id))).toEqual([]);
  });
});

function placeOf(name: string, argument: string): number {
  return definitionOf(name)!.parameters.findIndex((one) => one.name === argument);
}

/** The options with one of them set; a mend that ends in `=` puts another name before the only value there is. */
function withOption(options: unknown, fix: string): string {
  const parts = scalarText(options).split(";");
  if (fix.endsWith("=")) return `${fix}${parts[0]!.split("=")[1]}`;
  const [name] = fix.split("=");
  const others = parts.filter((part) => part.includes("=") && part.split("=")[0]!.trim() !== name);
  return [...others, fix].join(";");
}
