import { useId, useState } from "preact/hooks";
import { COMPARISONS, type ComparisonKind } from "../../model/comparison/kinds";
import { usePane, useView } from "../app/pane";
import { words } from "../languages/in-use";
import { PageTitle } from "../parts/page-title";
import { MaterialsFields, ProjectsFields, PublishersFields, VintagesFields } from "./comparison-fields";
import { InsertComparison } from "./insert-comparison";
import "./comparison.css";

/** Figures side by side, as a block of live formulas with their headings, seen before it is inserted. */
export default function ComparisonView() {
  const { session, navigation } = usePane();
  const view = useView();
  const asked = view.name === "comparison" ? view : undefined;
  const [kind, setKind] = useState<ComparisonKind>(asked?.kind ?? "publishers");
  const id = useId();
  const said = words().comparison;
  const Fields = FIELDS[kind];
  return (
    <div class="stack">
      <PageTitle>{said.title}</PageTitle>
      <button type="button" class="button comparison-back" onClick={() => navigation.go({ name: "formula" })}>
        {said.back}
      </button>
      <div class="field">
        <label for={id}>{said.what}</label>
        <select
          id={id}
          class="input"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as ComparisonKind)}
        >
          {COMPARISONS.map((one) => (
            <option key={one} value={one}>
              {said.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      <Fields key={kind} session={session} asked={asked?.series}>
        {(make) => <InsertComparison make={make} />}
      </Fields>
    </div>
  );
}

const FIELDS = {
  publishers: PublishersFields,
  vintages: VintagesFields,
  materials: MaterialsFields,
  projects: ProjectsFields,
};
