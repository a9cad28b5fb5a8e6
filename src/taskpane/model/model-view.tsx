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
import type { DataStatus, WorkbookData } from "../../model/editions/workbook-data";
import type { Workbook } from "../../model/port/workbook";
import { useAsking } from "./use-asking";
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
  return <Sections {...opened} workbook={workbook} />;
}

interface ModelProps {
  data: WorkbookData;
  status: DataStatus;
  workbook: Workbook;
}

function Sections(model: ModelProps) {
  const { data, workbook } = model;
  const asking = useAsking(data);
  return (
    <div class="stack model">
      <h1>{words().model.title}</h1>
      <EditionSection {...model} isAsking={asking.isAsking} />
      <AsOfSection {...model} />
      <RefreshSection {...model} ask={asking.ask} />
      <AssumptionsSection data={data} workbook={workbook} />
      <HouseSection data={data} workbook={workbook} />
      <ShareSection />
      <RepairSection />
    </div>
  );
}
