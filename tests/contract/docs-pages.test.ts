import { isRefusal } from "../../src/domain/answer/refusal";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Failure } from "../../src/domain/answer/failure";
import { en } from "../../src/domain/answer/languages/en";
import { OPTIONS } from "../../src/domain/functions/arguments/options";
import type { FunctionDefinition } from "../../src/domain/functions/definition";
import { FUNCTIONS } from "../../src/domain/functions/all-functions";
import { FUNCTION_NAMES } from "../../src/domain/functions/functions";
import { evaluate } from "../../src/domain/functions/evaluate";
import { parseFormula } from "../../src/domain/formulas/parse-formula";
import { openSession } from "../../src/domain/functions/session";
import { bundledPack } from "../../src/ledger/bundled-pack";
import golden from "../golden/functions.json";
import { readPage, readPages, ROOT, sectionOf, tableRows } from "../support/docs";
import { messageText } from "../../src/domain/answer/message-text";

describe("the pages of the functions", () => {
  it("are one for each function and no other", () => {
    const files = readdirSync(join(ROOT, "docs/functions")).sort();
    expect(files).toEqual(FUNCTION_NAMES.map((name) => `${name.toLowerCase()}.md`).sort());
  });

  describe.each(FUNCTIONS.map((one) => [one.name, one] as const))("%s", (name, signature) => {
    const { text } = readPage(`docs/functions/${name.toLowerCase()}.md`);

    it("opens with its name and its signature", () => {
      expect(text.startsWith(`# SSB.${name}\n\n\`${written(signature)}\`\n`)).toBe(true);
    });

    it("explains every argument, in order", () => {
      const arguments_ = signature.parameters.map((one) => one.name);
      expect(firstCells(sectionOf(text, "Arguments"))).toEqual(arguments_);
    });

    it("explains every option it takes and no other", () => {
      expect(firstCells(sectionOf(text, "Options"))).toEqual([...signature.options]);
    });

    it("names every value of an option that takes a closed list", () => {
      const rows = optionRows(text);
      const unnamed = signature.options.flatMap((option) =>
        (OPTIONS[option].values ?? []).filter((value) => !rows.get(option)?.includes(`\`${value}\``)),
      );
      expect(unnamed).toEqual([]);
    });

    it("has examples, errors and limits", () => {
      const empty = ["Examples", "Errors", "Limits"].filter(
        (heading) => sectionOf(text, heading).length < 80,
      );
      expect(empty).toEqual([]);
    });

    it("links only to its siblings, for Excel's help shows these pages alone", () => {
      const targets = linksOf(text).filter((target) => !/^https?:/.test(target));
      expect(targets.filter((target) => !/^[a-z]+\.md(#.*)?$/.test(target))).toEqual([]);
    });
  });
});

describe("the table of functions in the README", () => {
  const { text } = readPage("README.md");

  it("has the signature of each", () => {
    const listed = tableRows(sectionOf(text, "Functions")).flatMap(
      (row) => /^\[`(.+)`\]/.exec(row[0]!)?.[1] ?? [],
    );
    expect(listed).toEqual(FUNCTIONS.map(written));
  });
});

describe("the signatures", () => {
  it("have the arguments that Excel is told of", () => {
    const told = golden.functions.map(({ name, parameters }) => [name, parameters.map((one) => one.name)]);
    const known = FUNCTIONS.flatMap(({ name, alias, parameters }) =>
      [name, alias ?? name].map((called) => [called, parameters.map((one) => one.name)]),
    );
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(known));
  });
});

describe("the page of errors", () => {
  const { text } = readPage("docs/guide/errors.md");
  const rows = tableRows(text)
    .filter((row) => row.length === 5 && row[1]!.startsWith("`"))
    .map(([formula, error, message]) => ({
      formula: formula!.replace(/`/g, ""),
      id: error!.replace(/`/g, "").split(" ").at(-1)!,
      message: message!,
    }));

  it("has a line for every message of the catalogue", () => {
    const ids = Object.keys(en.sentences);
    expect(ids.length).toBeGreaterThan(40);
    expect(rows.map((row) => row.id).sort()).toEqual(ids.sort());
  });

  it.each(rows.filter((row) => row.formula.startsWith("=")))(
    "quotes the message of $id",
    ({ formula, id, message }) => {
      const failure = failureOf(formula);
      expect(failure.id).toBe(id);
      const parts = message.split("…").map((part) => part.trim());
      expect(parts.filter((part) => !messageText(failure).includes(part))).toEqual([]);
    },
  );
});

describe("the links of the documentation", () => {
  it.each(readPages().map((page) => [page.path, page.text]))("of %s lead somewhere", (path, text) => {
    const dead = linksOf(text)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => !leads(path, target));
    expect(dead).toEqual([]);
  });
});

/** The picture of the README is made from the finished workbook. */
const MADE_LATER = "docs/pictures/workbook.png";

function leads(from: string, target: string): boolean {
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? from : join(dirname(from), path);
  if (file === MADE_LATER) return true;
  if (!existsSync(join(ROOT, file))) return false;
  if (anchor === undefined) return true;
  const headings = readPage(file).text.match(/^#+ .+$/gm) ?? [];
  return headings.some((heading) => anchorOf(heading) === anchor);
}

/** As GitHub makes one of a heading. */
function anchorOf(heading: string): string {
  return heading
    .replace(/^#+ /, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replace(/\s/g, "-");
}

function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
}

function written({ name, parameters }: FunctionDefinition): string {
  return `SSB.${name}(${parameters.map((one) => (one.required ? one.name : `[${one.name}]`)).join(", ")})`;
}

/** The code spans that open the rows of a section's table. */
function firstCells(section: string): string[] {
  return tableRows(section).flatMap((row) => /^`([a-z]+)`$/.exec(row[0]!)?.[1] ?? []);
}

function optionRows(text: string): Map<string, string> {
  return new Map(tableRows(sectionOf(text, "Options")).map((row) => [row[0]!.replace(/`/g, ""), row[1]!]));
}

function failureOf(formula: string): Failure {
  const call = parseFormula(formula);
  if (isRefusal(call)) throw new Error(`${formula}: ${call.refused}`);
  const session = openSession(bundledPack, () => "2026-11-24");
  const cell = evaluate(session, call.name, call.arguments).flat()[0];
  if (cell?.type !== "failure") throw new Error(`${formula} is answered.`);
  return cell.failure;
}
