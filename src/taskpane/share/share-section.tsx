import { words } from "../languages/in-use";
import { usePane } from "../app/pane";
import { Freeze } from "./freeze";
import { PortableCopy } from "./portable-copy";

/** What to do before a file goes to somebody who does not have the add-in. */
export function ShareSection() {
  const { workbook } = usePane();
  return (
    <section aria-labelledby="model-share">
      <h2 id="model-share">{words().share.title}</h2>
      {workbook ? (
        <>
          <PortableCopy workbook={workbook} />
          <Freeze workbook={workbook} />
        </>
      ) : (
        <p>{words().share.needsExcel}</p>
      )}
    </section>
  );
}
