/**
 * What becomes of a workbook when Excel fails, when a feed is not what it should be, when somebody else wrote its
 * settings, and when a text is long or crafted: `npm run test:trust` prints the tables and ends badly where a column that
 * hurts is not zero; with `-- --write` they go into docs/security.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import "../src/domain/functions/whole";
import { speak } from "../src/taskpane/speak/en";
import { openSession } from "../src/domain/functions/session";
import { bundledPack } from "../src/ledger/bundled-pack";
import { SHAPES } from "../tests/ingest/support/shapes";
import { MODES, rowOf, type Row } from "../tests/trust/faults";
import { FEED_FAULTS, feedEndingOf } from "../tests/trust/feed-faults";
import { hostileRowOf, SETTINGS } from "../tests/trust/hostile-settings";
import { SIZES, textRowOf } from "../tests/trust/long-texts";
import { EDITION_OPERATIONS } from "../tests/trust/edition-operations";
import { OPERATIONS } from "../tests/trust/operations";

speak();

const ALL = [...OPERATIONS, ...EDITION_OPERATIONS];
const DOC = "docs/security.md";

interface Table {
  /** By which its place in the document is found. */
  name: "operations" | "feed" | "settings" | "texts";
  heads: string[];
  rows: (string | number)[][];
  /** What is in a column that hurts. */
  faults: string[];
}

async function operations(): Promise<Table> {
  const session = openSession(bundledPack, () => "2026-11-28");
  const all: Row[] = [];
  for (const operation of ALL) for (const mode of MODES) all.push(await rowOf(operation, mode, session));
  const line = (name: string, rows: readonly Row[], calls: string | number): (string | number)[] => {
    const sum = (ending: keyof Row["endings"]): number =>
      rows.reduce((total, { endings }) => total + endings[ending], 0);
    return [name, calls, sum("as before"), sum("as asked"), sum("journalled"), sum("half-done")];
  };
  return {
    name: "operations",
    heads: ["operation", "calls", "as before", "as asked", "journalled", "half-done"],
    rows: [
      ...ALL.map(({ name }) => {
        const own = all.filter(({ operation }) => operation === name);
        return line(name, own, own[0]?.calls ?? 0);
      }),
      line("**all**", all, ""),
    ],
    faults: all.flatMap(({ operation, mode, faults }) =>
      faults.map((fault) => `${operation}, ${mode}, ${fault}`),
    ),
  };
}

async function feed(): Promise<Table> {
  const rows: Table["rows"] = [];
  const faults: string[] = [];
  for (const row of FEED_FAULTS) {
    const { ending, said } = await feedEndingOf(row);
    rows.push([`${row.about} ${row.name}`, row.ends, ending === "as promised" ? 0 : 1]);
    if (ending !== "as promised") faults.push(`${row.about} ${row.name}: ${ending}, ${said}`);
  }
  return { name: "feed", heads: ["what happens", "has to end in", "ends otherwise"], rows, faults };
}

function settings(): Table {
  const found = SETTINGS.map(hostileRowOf);
  return {
    name: "settings",
    heads: ["setting", "tried", "read", "refused", "without a sentence", "thrown"],
    rows: found.map(({ setting, tried, read, refused, unsaid, thrown }) => [
      setting,
      tried,
      read,
      refused,
      unsaid,
      thrown,
    ]),
    faults: found.filter(({ unsaid, thrown }) => unsaid + thrown > 0).map(({ setting }) => setting),
  };
}

function texts(): Table {
  const found = SHAPES.map(textRowOf);
  const hurts = ({ outcomes }: (typeof found)[number]): number =>
    outcomes.filter(({ outcome, isSlow }) => isSlow || outcome === "thrown").length;
  return {
    name: "texts",
    heads: ["text", ...SIZES.map((size) => `${size / 1_000} KB`), "slow or thrown"],
    rows: found.map((row) => [row.shape, ...row.outcomes.map(({ outcome }) => outcome), hurts(row)]),
    faults: found.filter((row) => hurts(row) > 0).map(({ shape }) => shape),
  };
}

function textOf({ heads, rows }: Table): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  const rule = heads.map((_, at) => (at === 0 || typeof rows[0]?.[at] === "string" ? "---" : "---:"));
  return [line(heads), line(rule), ...rows.map(line)].join("\n");
}

async function write(root: string, tables: readonly Table[]): Promise<void> {
  const path = join(root, DOC);
  const text = tables.reduce(
    (all, table) => {
      const place = new RegExp(`(<!-- ${table.name} -->\\n)[^]*?(<!-- end -->)`);
      return all.replace(place, (_, begin: string, end: string) => `${begin}\n${textOf(table)}\n\n${end}`);
    },
    readFileSync(path, "utf8"),
  );
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

async function main(): Promise<void> {
  const tables = [settings(), texts(), await feed(), await operations()];
  for (const table of tables) console.log(`${textOf(table)}\n`);
  const faults = tables.flatMap(({ name, faults: found }) => found.map((fault) => `${name}: ${fault}`));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else if (process.argv.includes("--write")) await write(process.cwd(), tables);
}

void main();
