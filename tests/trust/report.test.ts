/** docs/security.md holds the tables that `npm run test:trust -- --write` wrote, of all that is tried, with zero in what hurts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SHAPES } from "../ingest/support/shapes";
import { ROOT } from "../ledger/files";
import { EDITION_OPERATIONS } from "./edition-operations";
import { FEED_FAULTS } from "./feed-faults";
import { SETTINGS } from "./hostile-settings";
import { OPERATIONS } from "./operations";

const DOC = readFileSync(join(ROOT, "docs/security.md"), "utf8");

const TABLES: [string, string[], hurts: number][] = [
  ["operations", [...OPERATIONS, ...EDITION_OPERATIONS].map(({ name }) => name), 1],
  ["feed", FEED_FAULTS.map(({ about, name }) => `${about} ${name}`), 1],
  ["settings", SETTINGS.map(([name]) => name), 2],
  ["texts", SHAPES.map(([name]) => name), 1],
];

it.each(TABLES)("the table of %s names all that is tried, and nothing that hurts", (name, tried, hurts) => {
  const table = DOC.split(`<!-- ${name} -->`)[1]!.split("<!-- end -->")[0]!;
  const rows = table
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  expect(rows.map(([first]) => first).filter((first) => first !== "**all**")).toEqual(tried);
  for (const row of rows)
    expect([row[0], ...row.slice(-hurts)]).toEqual([row[0], ...Array<string>(hurts).fill("0")]);
});
