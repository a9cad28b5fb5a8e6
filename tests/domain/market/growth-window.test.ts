/** A rate whose window its source does not print says so wherever the rate counts. */
import { caveatText } from "../../../src/domain/answer/message-text";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession } from "../../../src/domain/functions/session";
import { packOf } from "../../support/ledgers";

const session = openSession(
  packOf({
    series: [{ code: "ESS", measure: "demand", unit: "GWh", lead: "SMM", frequency: "year" }],
    observations: [{ period: "2024", value: 200, by: "Rho", on: "2025-01-10" }],
    growth: [
      {
        from: 2024,
        to: 2030,
        rate: 0.27,
        qualifier: "about",
        windowImplied: true,
        by: "SMM",
        on: "2025-12-06",
      },
      { from: 2025, to: 2035, rate: 0.2, by: "Other", on: "2025-11-01" },
    ],
    rules: [
      {
        id: "ess",
        series: "ESS",
        kind: "growth",
        growth: "growth-0",
        base: { series: "ESS", period: "2024", publisher: "Rho" },
      },
    ],
  }),
  () => "2026-01-01",
);
const SAID = "SMM prints the rate and not its window: 2024-2030 is implied by the text.";

function said(name: string, ...given: unknown[]): string[] {
  const cell = evaluate(session, name, given)[0]![0]!;
  if (cell.type === "text") return [cell.text];
  return cell.type === "number" ? (cell.answer?.caveats ?? []).map((one) => caveatText(one)) : [];
}

it.each([
  ["CAGR", ["ESS"]],
  ["FORECAST", ["ESS", 2027]],
  ["FORECAST", ["ESS", 2031, null, "extrap=cagr"]],
])("%s %j says that the window is implied", (name, given) => {
  expect(said(name, ...given)).toContain(SAID);
});

it("so does CITE, in a line and step by step", () => {
  expect(said("CITE", "ESS", 2030)[0]).toContain(SAID);
  const rows = evaluate(session, "CITE", ["ESS", 2030, "detail=1; headers=0"]);
  expect(rows.some((row) => row.some((cell) => cell.type === "text" && cell.text.includes(SAID)))).toBe(true);
});

it("META tells printed windows from implied ones", () => {
  expect(said("META", "ESS", "growth")).toEqual([
    "about 27% a year 2024-2030 (SMM, 2025-12-06; window implied by the text); 20% a year 2025-2035 (Other, 2025-11-01; window printed)",
  ]);
});

it("a rate with a printed window says nothing", () => {
  expect(said("CAGR", "ESS", null, null, "pub=Other")).toEqual([]);
});
