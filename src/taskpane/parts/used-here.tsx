import { words } from "../languages/in-use";
import { usePane } from "../app/pane";
import { CellJump } from "./cell-jump";
import { FormulaCode } from "./formula-code";
import { useScan, type Scan } from "./use-scan";
import { usesOf, WAYS, type Use, type Used } from "../../model/scan/uses";
import "./used-here.css";

/** So many are listed; who uses a series in a thousand cells looks in the sheet. */
const LISTED = 50;

/** The cells of the workbook that use a series or a news item, each with a way there. Nothing without a workbook. */
export function UsedHere({ of }: { of: Used }) {
  const { workbook } = usePane();
  return workbook ? <Uses of={of} /> : null;
}

function Uses({ of }: { of: Used }) {
  const { session } = usePane();
  const scan = useScan();
  const uses = scan.cells && usesOf(session.market(session.asOf), scan.cells, of);
  return (
    <section class="used-here" aria-label={words().parts.usedHere}>
      <div class="row">
        <h2>{words().parts.usedHere}</h2>
        <button type="button" class="button plain" onClick={() => void scan.rescan()}>
          {words().parts.lookAgain}
        </button>
      </div>
      <p class="quiet" role="status">
        {summary(uses, scan)}
      </p>
      {uses && uses.length > 0 && <ByWay uses={uses.slice(0, LISTED)} />}
    </section>
  );
}

/** By how they use it, the direct uses first. */
function ByWay({ uses }: { uses: readonly Use[] }) {
  const found = WAYS.map((way) => [way, uses.filter((use) => use.way === way)] as const);
  return (
    <>
      {found.map(([way, alike]) =>
        alike.length === 0 ? null : (
          <div key={way}>
            <h3>{words().parts.ways[way]}</h3>
            <ul>
              {alike.map((use) => (
                <li key={use.address}>
                  <CellJump address={use.address} />
                  <FormulaCode formula={use.formula} />
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </>
  );
}

function summary(uses: readonly Use[] | undefined, { problem }: Scan): string {
  if (problem) return problem;
  if (!uses) return words().parts.looking;
  if (uses.length === 0) return words().parts.usedNowhere;
  if (uses.length > LISTED)
    return words().parts.usedOften({ count: String(uses.length), listed: String(LISTED) });
  return words().parts.cells({ count: uses.length });
}
