import { isRefusal, RefusalError } from "../../../src/domain/answer/refusal";
import { openSession } from "../../../src/domain/functions/session";
import { NO_HOUSE_VIEW } from "../../../src/domain/local/house-view";
import { bundledPack } from "../../../src/ledger/bundled-pack";
import { figuresOf } from "../../../src/model/comparison/comparison";
import { comparePublishers } from "../../../src/model/comparison/kinds";
import { placeComparison } from "../../../src/model/comparison/place-comparison";
import { planPortable } from "../../../src/model/portable/plan-portable";
import { cellName } from "../../../src/domain/formulas/address";
import { bundle, TODAY } from "../../support/bundle";
import { bookOf } from "./book";

const assuming = openSession(bundledPack, () => TODAY, {
  house: {
    ...NO_HOUSE_VIEW,
    assumptions: {
      bases: [
        {
          series: "DEMAND.LIION.ESS.WORLD",
          value: 230,
          author: "Wang",
          reason: "own count",
          on: "2026-11-01",
        },
      ],
    },
  },
});

function planned(cells: Record<string, string | number>, session = bundle) {
  const outcome = planPortable(bookOf({ Model: cells }), session, TODAY);
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  return outcome.plan;
}

describe("a portable copy", () => {
  it("of a comparison keeps what each formula provides for, and looks its figure up by its headings", () => {
    const series = bundle.market().catalogue.find("EV")!;
    const choice = { series, publishers: ["SMM", "IEA"], from: 2024, to: 2026, unit: "GWh" };
    const comparison = comparePublishers(choice, true);
    const { content } = placeComparison(comparison, figuresOf(bundle, comparison), "Model!A1", false);
    const cells = Object.fromEntries(
      content.flatMap((row, y) =>
        row.flatMap((cell, x) => {
          if ("blank" in cell) return [];
          return [[cellName(y, x), "formula" in cell ? cell.formula : (cell.value as string | number)]];
        }),
      ),
    );
    const formulas = planned(cells).changes.flatMap(({ cells: rows }) =>
      rows.flat().flatMap((cell) => ("formula" in cell ? [cell.formula] : [])),
    );
    expect(formulas).toHaveLength(6);
    for (const formula of formulas)
      expect(formula).toMatch(
        /^=IF\(OR\(\$A\d="",[BC]\$4=""\),"",IFNA\(INDEX\('SSB data'!.*MATCH\("FORECAST\|"&/,
      );
  });

  it("holds what the workbook's assumptions lead to, as its cells do", () => {
    const rows = planned({ A1: '=SSB.FORECAST("ESS",2024)' }, assuming).adds!.rows;
    const row = rows.find(([key]) => key && "value" in key && key.value === "FORECAST|ESS|2024")!;
    expect(row.some((cell) => "value" in cell && cell.value === 230)).toBe(true);
  });
});
