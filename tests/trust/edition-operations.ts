/** What a person does to the edition under a workbook: saved in one call, shown by the cells after several more. */
import { isFailure } from "../../src/domain/answer/failure";
import { isRefusal, RefusalError } from "../../src/domain/answer/refusal";
import { refOf } from "../../src/domain/editions/identity";
import { saveSettings, setting } from "../../src/excel/host/settings";
import { formulaCells } from "../../src/excel/read/formula-cells";
import { recalculate } from "../../src/excel/write/recalculate";
import { feedRefusals } from "../../src/feed/refusals";
import { openData } from "../../src/model/editions/open-data";
import type { Moved, WorkbookData } from "../../src/model/editions/workbook-data";
import { houseOf, keepHouse } from "../../src/model/local/house-setting";
import { openLocalStore } from "../../src/model/local/local-store";
import { editionRefusals } from "../../src/model/languages/refusals";
import { refusalText, unlessRefused } from "../../src/model/languages/model-text";
import type { Unfinished, Workbook } from "../../src/model/port/workbook";
import { notShown } from "../../src/model/scan/not-shown";
import { recalculateAll, showInCells } from "../../src/model/scan/recalculate";
import { editionOf, FIRST } from "../feed/editions";
import type { LocalDocument } from "../../src/domain/local/local-layer";
import { WEEKLY } from "../support/articles";
import type { FakeExcel } from "../support/fake-excel";
import type { Operation, Outcome } from "./operations";

const NEXT = editionOf("2026-12-01");
const ARTICLE: LocalDocument = {
  source: WEEKLY,
  observations: [
    { id: "lmd-2026-01-09/a", series: "PRICE.LI2S.CN", period: "2026-01-09", status: "A", value: 1420 },
  ],
};
const TODAY = "2026-12-20";
const port = { formulaCells, recalculate, setting, saveSettings } as unknown as Workbook;

async function opened(excel: FakeExcel): Promise<WorkbookData> {
  const use = (answering: ReturnType<WorkbookData["answering"]>): void => {
    const { layer } = houseOf({ setting });
    const articles = store().read("workbook").layer.documents.length;
    excel.answering = isFailure(answering)
      ? "none"
      : `${answering.pack.edition} ${answering.asOf ?? ""} ${layer} ${articles}`;
  };
  const data = await openData({
    bundled: FIRST,
    today: () => TODAY,
    settings: { setting, saveSettings },
    use,
    loadFeed: async () => ({
      check: async () => ({ editions: [] }),
      known: async () => [],
      edition: async ({ hash }) =>
        hash === refOf(NEXT).hash ? { pack: NEXT } : feedRefusals.unreachable("example.org"),
    }),
  });
  use(data.answering());
  return data;
}

const store = () =>
  openLocalStore({ setting, saveSettings }, { get: () => undefined, set: () => false }, () => TODAY);

/** What speaks beside the edition is saved, and then answers. */
async function changed(data: WorkbookData, save: () => Promise<unknown>): Promise<Moved> {
  try {
    await save();
  } catch (problem) {
    return editionRefusals.notSaved((problem as Error).message);
  }
  await data.renew();
  return { status: data.status() };
}

async function made(move: Promise<Moved>, what: string): Promise<Outcome> {
  const moved = await move;
  if (isRefusal(moved)) return { said: refusalText(moved) };
  const left = await showInCells(port);
  if (left !== undefined) return { said: `${what} is done, but ${left}` };
  return { done: { address: "", undo: async () => undefined } };
}

async function left(excel: FakeExcel): Promise<Unfinished | undefined> {
  const data = await opened(excel);
  return notShown(port, {
    renew: () => data.renew(),
    undo: async () => void unlessRefused(await data.undo()),
  });
}

function operation(
  name: string,
  act: (data: WorkbookData) => Promise<Moved>,
  more: Partial<Operation> = {},
): Operation {
  return {
    name,
    after: async (_, excel) => {
      const data = await opened(excel);
      await data.rememberEdition();
      await recalculateAll(port);
    },
    act: async (_, excel) => made(act(await opened(excel)), name),
    left,
    ...more,
  };
}

const refresh = operation("refresh with a reason held", (data) => data.accept(NEXT, ["new-observation"]));

export const EDITION_OPERATIONS: readonly Operation[] = [
  refresh,
  operation("undo: refresh with a reason held", (data) => data.undo(), {
    after: async (session, excel) => {
      await refresh.after?.(session, excel);
      const outcome = await refresh.act(session, excel);
      if ("said" in outcome) throw new RefusalError(outcome.said);
    },
  }),
  operation("pin", (data) => data.pin()),
  operation("as-of day", (data) => data.setAsOf("2026-11-30")),
  operation("house view", (data) =>
    changed(data, () => keepHouse({ setting, saveSettings }, { layer: "low", overrides: [] })),
  ),
  operation("article of one's own", (data) =>
    changed(data, () => store().write("workbook", { layer: { documents: [ARTICLE] }, damaged: [] })),
  ),
];
