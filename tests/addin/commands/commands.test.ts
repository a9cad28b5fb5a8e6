import { COMMAND_IDS, registerCommands } from "../../../src/addin/commands/commands";
import { refreshCells } from "../../../src/addin/commands/refresh";
import type { Workbook } from "../../../src/model/port/workbook";

type Command = (event?: { completed: () => void }) => void;

/** Excel waits for no answer of a command; what it does is done when its promises have settled. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function register(showAsTaskpane: () => Promise<void> = async () => undefined) {
  const commands = new Map<string, Command>();
  const done: string[] = [];
  globalThis.Office = {
    actions: { associate: (id: string, command: Command) => commands.set(id, command) },
    addin: { showAsTaskpane: () => showAsTaskpane().then(() => void done.push("shown")) },
  } as unknown as typeof Office;
  registerCommands({
    show: (view) => void done.push(view),
    refresh: async () => void done.push("refreshed"),
    check: () => void done.push("check"),
  });
  return { commands, done };
}

describe("the commands", () => {
  it("are associated, every one", () => {
    expect([...register().commands.keys()]).toEqual([...COMMAND_IDS]);
  });

  it.each([
    ["ssbNews", ["news", "shown"]],
    ["ssbFormula", ["formula", "shown"]],
    ["ssbCell", ["cell", "shown"]],
    ["ssbPane", ["shown"]],
    ["ssbCheck", ["check", "shown"]],
    ["ssbRefresh", ["refreshed"]],
  ])("%s does %j, and tells Excel that it is done", async (id, expected) => {
    const { commands, done } = register();
    const completed = jest.fn();
    commands.get(id)!({ completed });
    await settled();
    expect(done).toEqual(expected);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("run from the keyboard too, which waits for nothing", async () => {
    const { commands, done } = register();
    commands.get("ssbNews")!();
    await settled();
    expect(done).toEqual(["news", "shown"]);
  });

  it("end even when Excel refuses, or its button would stay pressed", async () => {
    const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const { commands } = register(() => Promise.reject(new Error("no pane")));
    const completed = jest.fn();
    commands.get("ssbNews")!({ completed });
    await settled();
    expect(completed).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });
});

describe("refreshing", () => {
  const workbookWith = (addresses: string[], refused?: string, isManual = false) => {
    const recalculated: string[] = [];
    const workbook = {
      formulaCells: async () => addresses.map((address) => ({ address, value: "", text: "" })),
      recalculate: async (cells: readonly string[]) => {
        recalculated.push(...cells);
        return refused ? { refused } : { isManual };
      },
    } as Pick<Workbook, "formulaCells" | "recalculate"> as Workbook;
    return { workbook, recalculated };
  };

  it("recalculates the SSB cells and says how many", async () => {
    const { workbook, recalculated } = workbookWith(["Sheet1!B4", "Sheet1!B5"]);
    expect(await refreshCells(workbook)).toBe("Refreshed 2 SSB cells.");
    expect(recalculated).toEqual(["Sheet1!B4", "Sheet1!B5"]);
  });

  it("says what waits where a person calculates by hand", async () => {
    expect(await refreshCells(workbookWith(["A1"], undefined, true).workbook)).toBe(
      "Refreshed 1 SSB cell. Calculation is manual: press F9 for the cells that depend on them.",
    );
  });

  it("says so when there is none", async () => {
    expect(await refreshCells(workbookWith([]).workbook)).toBe("This workbook has no SSB cells to refresh.");
  });

  it("says why when Excel refuses", async () => {
    expect(await refreshCells(workbookWith(["A1"], "The sheet is protected.").workbook)).toBe(
      "The sheet is protected.",
    );
  });
});
