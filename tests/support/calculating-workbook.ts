import { isRefusal } from "../../src/domain/answer/refusal";
import type { NewSheet } from "../../src/model/port/plan";
import type { Refusal } from "../../src/domain/answer/refusal";
import { evaluate } from "../../src/domain/functions/evaluate";
import { failureCell, type Cell } from "../../src/domain/functions/cell";
import { parseFormula } from "../../src/domain/formulas/parse-formula";
import { isFailure } from "../../src/domain/answer/failure";
import type { Answering } from "../../src/model/editions/workbook-data";
import { openData } from "../../src/model/editions/open-data";
import type { WorkbookData } from "../../src/model/editions/workbook-data";
import type { Feed } from "../../src/feed/feed";
import { feedRefusals } from "../../src/feed/refusals";
import { refOf } from "../../src/domain/editions/identity";
import { houseOf } from "../../src/model/local/house-setting";
import type { Pack } from "../../src/domain/ledger/records";
import type { Address, CellContent, WriteRequest } from "../../src/model/port/workbook";
import { fakeWorkbook, type FakeWorkbook } from "./fake-workbook";

type Shown = string | number | boolean;

/** A workbook of one sheet whose SSB cells show what they were last recalculated to, and nothing newer. */
export interface CalculatingWorkbook extends FakeWorkbook {
  /** What a cell shows, by its address without the sheet. */
  shown(local: string): Shown;
  /** From now on refuses to recalculate, or to keep settings, with a sentence; with none it does both again. */
  refuse(what: "recalculate" | "setting", sentence?: string): void;
  written: WriteRequest[];
  /** Sheets that were added. */
  added: NewSheet[];
  /** How often it was recalculated. */
  recalculations: number;
  /** Whether a person calculates by hand. */
  isManual: boolean;
}

interface Opening {
  bundled: Pack;
  /** What the feed offers, oldest first; without it the feed cannot be reached. */
  offered?: Pack[];
  /** By address without the sheet. */
  cells: Record<string, Shown>;
  /** Cells that are worked out of others, as Excel does after the SSB cells. */
  derived?: Record<string, (shown: (local: string) => Shown) => Shown>;
  settings?: Record<string, unknown>;
}

const HOST = "feed.example";
export const UNREACHABLE = `The feed at ${HOST} cannot be reached.`;

/** A workbook and the data under it, put together as the add-in does it, and calculated once. */
export async function openCalculatingWorkbook(
  opening: Opening,
): Promise<{ workbook: CalculatingWorkbook; data: WorkbookData }> {
  let answering: Answering | undefined;
  const workbook = calculatingWorkbook(opening, () => answering!);
  await workbook.saveSettings(new Map(Object.entries(opening.settings ?? {})));
  const data = await openData({
    bundled: opening.bundled,
    today: () => "2026-11-24",
    settings: workbook,
    house: () => houseOf(workbook),
    use: (next) => void (answering = next),
    loadFeed: async () => feedOf(opening.offered),
  });
  answering = data.answering();
  await data.rememberEdition();
  await workbook.recalculate([...workbook.cells.keys()]);
  workbook.recalculations = 0;
  return { workbook, data };
}

function calculatingWorkbook(
  { cells, derived = {} }: Opening,
  answering: () => Answering,
): CalculatingWorkbook {
  const fake = fakeWorkbook({ cells });
  const values = new Map<Address, Shown>();
  const refusals = new Map<string, string>();
  const refused = (what: string): Refusal | undefined => {
    const sentence = refusals.get(what);
    return sentence === undefined ? undefined : { refused: sentence };
  };
  const shown = (local: string): Shown => {
    const address = `Sheet1!${local}`;
    return derived[local]?.(shown) ?? values.get(address) ?? fake.cells.get(address) ?? "";
  };
  const filled = (content: CellContent): CellContent => {
    const value = shown(content.address.split("!")[1]!);
    return { ...content, value, text: String(value) };
  };
  const workbook: CalculatingWorkbook = {
    ...fake,
    shown,
    written: [],
    added: [],
    recalculations: 0,
    isManual: false,
    refuse: (what, sentence) =>
      sentence === undefined ? void refusals.delete(what) : void refusals.set(what, sentence),
    selected: async () => filled(await fake.selected()),
    read: async (address) => {
      const range = await fake.read(address);
      return { ...range, cells: range.cells.map((row) => row.map(filled)) };
    },
    readAll: (addresses) => Promise.all(addresses.map((address) => workbook.read(address))),
    formulaCells: async () => (await fake.formulaCells()).map(filled),
    carryOut: async (plan, before, progress) => {
      if (plan.adds) workbook.added.push(plan.adds);
      const outcome = await fake.carryOut(plan, before, progress);
      if (isRefusal(outcome)) return outcome;
      return { ...outcome, undo: async () => void ((workbook.added = []), await outcome.undo()) };
    },
    write: async (request) => {
      workbook.written.push(request);
      return { address: request.at, undo: async () => undefined };
    },
    saveSettings: async (changes) => refused("setting") ?? fake.saveSettings(changes),
    recalculate: async (addresses) => {
      const no = refused("recalculate");
      if (no) return no;
      workbook.recalculations++;
      for (const address of addresses) {
        const input = fake.cells.get(address);
        if (typeof input === "string" && input.startsWith("=SSB."))
          values.set(address, answer(input, answering()));
      }
      return { isManual: workbook.isManual };
    },
  };
  return workbook;
}

function answer(formula: string, answering: Answering): Shown {
  const call = parseFormula(formula);
  if (isRefusal(call)) return "not worked out here";
  const cell = isFailure(answering)
    ? failureCell(answering)
    : evaluate(answering, call.name, call.arguments)[0]![0]!;
  return shownAs(cell);
}

function shownAs(cell: Cell): Shown {
  if (cell.type === "number") return cell.value;
  if (cell.type === "text") return cell.text;
  return cell.type === "failure" ? `#${cell.failure.id}` : "";
}

function feedOf(offered: Pack[] | undefined): Feed {
  const refusal = feedRefusals.unreachable(HOST);
  return {
    check: async () => {
      if (!offered) return refusal;
      const newest = offered.at(-1);
      const entries = offered.map((pack) => ({ ...refOf(pack), changed: { counts: {}, sentences: [] } }));
      return { editions: entries as never, ...(newest && { newest: entries.at(-1) as never }) };
    },
    known: async () => [],
    edition: async ({ hash }) => {
      const pack = offered?.find((one) => one.hash === hash);
      return pack ? { pack } : refusal;
    },
  };
}
