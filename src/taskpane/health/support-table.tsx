import { words } from "../languages/in-use";
import type { Support } from "../../model/port/workbook";

type Feature = Exclude<keyof Support, "host" | "platform">;

const FEATURES: readonly Feature[] = [
  "properties",
  "notes",
  "charts",
  "precedents",
  "setDirty",
  "selectionEvents",
];

/** What this Excel can do, in words, and what to do instead. */
export function SupportTable({ support }: { support: Support }) {
  return (
    <section>
      <h2 id="support-title">{words().health.canDo}</h2>
      <table aria-labelledby="support-title">
        <thead>
          <tr>
            <th scope="col">{words().health.feature}</th>
            <th scope="col">{words().health.here}</th>
          </tr>
        </thead>
        <tbody>
          {FEATURES.map((feature) => (
            <tr key={feature}>
              <th scope="row" class="feature">
                {words().health.features[feature]}
                {!support[feature] && (
                  <span class="quiet explanation">{words().health.instead[feature]}</span>
                )}
              </th>
              <td class={support[feature] ? "yes" : undefined}>
                {support[feature] ? words().health.yes : words().health.no}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
