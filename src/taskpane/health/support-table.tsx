import type { Support } from "../../model/port/workbook";

type Feature = Exclude<keyof Support, "host" | "platform">;

const FEATURES: readonly [Feature, string, string][] = [
  ["properties", "Numbers carry their source", "Plain numbers; =SSB.CITE says where one is from"],
  ["notes", "Notes on cells", "Insert a citation with =SSB.CITE instead"],
  ["charts", "Charts in the sheet", "Insert the history and draw the chart by hand"],
  ["precedents", "Finding the cells a formula reads", "Only the cells that the formula itself names"],
  ["setDirty", "Refreshing only the SSB cells", "Recalculate the workbook: Ctrl+Alt+F9"],
  ["selectionEvents", "Following the selected cell", "Press Refresh on the Cell page"],
];

/** What this Excel can do, in words, and what to do instead. */
export function SupportTable({ support }: { support: Support }) {
  return (
    <section>
      <h2 id="support-title">What this Excel can do</h2>
      <table aria-labelledby="support-title">
        <thead>
          <tr>
            <th scope="col">Feature</th>
            <th scope="col">Here</th>
          </tr>
        </thead>
        <tbody>
          {FEATURES.map(([feature, name, instead]) => (
            <tr key={feature}>
              <th scope="row" class="feature">
                {name}
                {!support[feature] && <span class="quiet explanation">{instead}</span>}
              </th>
              <td class={support[feature] ? "yes" : undefined}>{support[feature] ? "✓ yes" : "no"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
