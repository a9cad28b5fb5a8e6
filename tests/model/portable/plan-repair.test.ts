import { planRepair, repair } from "../../../src/model/portable/plan-repair";
import type { BookCell } from "../../../src/model/port/book";

function cell(formula: string, value: BookCell["value"] = "#NAME?"): BookCell {
  return { address: "B4", formula, value, numberFormat: "0.0" };
}

function plan(...cells: BookCell[]) {
  return planRepair({ sheets: [{ name: "Model", cells }] });
}

describe("the repair of a formula", () => {
  it.each([
    ['=_xldudf_SSB_PRICE("Li2S")', '=SSB.PRICE("Li2S")'],
    ["='C:\\Program Files\\Blp\\BloombergUI.xla'!_xldudf_SSB_PRICE(\"Li2S\")", '=SSB.PRICE("Li2S")'],
    ['=BloombergUI.xla!_xldudf_SSB_PRICE("Li2S")*2', '=SSB.PRICE("Li2S")*2'],
    ['=SUM(_xldudf_SSB_PRICE(A1:A9),SSB.PRICE("x"))', '=SUM(SSB.PRICE(A1:A9),SSB.PRICE("x"))'],
    ['=_xldudf_SSB_CONVERT(_xldudf_SSB_PRICE("a")+1,"t","kg")', '=SSB.CONVERT(SSB.PRICE("a")+1,"t","kg")'],
    ['="_xldudf_SSB_PRICE("&_xldudf_SSB_PRICE("Li2S")', '="_xldudf_SSB_PRICE("&SSB.PRICE("Li2S")'],
    ['=_xldudf_SSB_FX("USD/CNY")*2', '=SSB.FX("USD/CNY")*2'],
    ['=ssb.price("Li2S")', '=SSB.price("Li2S")'],
  ])("%s is %s", (stuck, repaired) => {
    expect(repair(stuck)).toBe(repaired);
  });
});

describe("the plan of a repair", () => {
  it("takes formulas under another prefix whatever they show, and healthy ones that show #NAME?", () => {
    const stuck = [
      cell('=_xldudf_SSB_PRICE("Li2S")', 2050),
      { ...cell('=SSB.PRICE("Li2S")'), address: "B5" },
      { ...cell('=SSB.FX("USD/CNY")'), address: "B6" },
    ];
    const { plan: made, stuck: listed } = plan(...stuck);
    expect(listed.map(({ address, why }) => [address, why])).toEqual([
      ["Model!B4", "another prefix"],
      ["Model!B5", "not found"],
      ["Model!B6", "not found"],
    ]);
    expect(made.changes.map(({ at, cells }) => [at, cells])).toEqual([
      ["B4", [[{ formula: '=SSB.PRICE("Li2S")', format: "0.0" }]]],
      ["B5", [[{ formula: '=SSB.PRICE("Li2S")', format: "0.0" }]]],
      ["B6", [[{ formula: '=SSB.FX("USD/CNY")', format: "0.0" }]]],
    ]);
  });

  it("writes only the cell of a formula that spills", () => {
    const anchor = { ...cell('=_xldudf_SSB_HISTORY("Li2S")', "Date"), spill: { rows: 8, columns: 7 } };
    const filled = { address: "B5", value: 45_000, numberFormat: "General", spilledFrom: "B4" };
    expect(plan(anchor, filled).plan.changes.map(({ cells }) => cells.flat().length)).toEqual([1]);
  });

  it("leaves what is not stuck: healthy formulas, other functions, texts", () => {
    const others = [
      cell('=SSB.PRICE("Li2S")', 2050),
      cell('=SSB.PRICE("LPSC")', "#N/A"),
      cell("=_xldudf_OTHER_PRICE(1)"),
      cell('="SSB.PRICE(1)"'),
    ];
    expect(plan(...others)).toEqual({ plan: { changes: [] }, stuck: [], left: [] });
  });

  it("reports protected sheets, and functions there never were", () => {
    const sheets = [
      { name: "Locked", isProtected: true, cells: [cell('=SSB.PRICE("Li2S")')] },
      { name: "Model", cells: [cell('=SSB.PRICES("Li2S")')] },
    ];
    const { left, plan: made } = planRepair({ sheets });
    expect(made.changes).toEqual([]);
    expect(left).toEqual([
      { address: "Locked!B4", why: expect.stringContaining("Unprotect") },
      { address: "Model!B4", why: "There is no function SSB.PRICES." },
    ]);
  });
});
