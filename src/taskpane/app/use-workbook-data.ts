import { useEffect, useState } from "preact/hooks";
import type { WorkbookData, DataStatus } from "../../model/editions/workbook-data";
import { usePane } from "./pane";

/** The data under the open workbook and how it stands; undefined where there is no workbook. */
export function useWorkbookData(): { data: WorkbookData; status: DataStatus } | undefined {
  const { data } = usePane();
  const [status, show] = useState(data?.status());
  useEffect(() => {
    if (!data) return;
    show(data.status());
    return data.onChange(show);
  }, [data]);
  return data && { data, status: status ?? data.status() };
}
