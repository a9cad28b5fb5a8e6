import { words } from "../languages/in-use";
import { usePane } from "../app/pane";
import { RepairSection } from "../share/repair-section";
import { ShareSection } from "../share/share-section";
import { AssumptionsSection } from "./assumptions-section";
import { HouseSection } from "./house-section";
import { AsOfSection } from "./as-of-section";
import { EditionSection } from "./edition-section";
import { RefreshSection } from "./refresh-section";
import { useWorkbookData } from "../app/use-workbook-data";
import "./model.css";

/** The workbook as a model: which data is under it, and how that changes only when it is seen and accepted. */
export default function ModelView() {
  const { workbook } = usePane();
  const opened = useWorkbookData();
  if (!workbook || !opened) {
    return (
      <div class="stack">
        <h1>{words().model.title}</h1>
        <p>{words().model.needsExcel}</p>
      </div>
    );
  }
  return (
    <div class="stack model">
      <h1>{words().model.title}</h1>
      <EditionSection {...opened} workbook={workbook} />
      <AsOfSection {...opened} workbook={workbook} />
      <RefreshSection {...opened} workbook={workbook} />
      <AssumptionsSection data={opened.data} workbook={workbook} />
      <HouseSection data={opened.data} workbook={workbook} />
      <ShareSection />
      <RepairSection />
    </div>
  );
}
