import { useEffect, useState } from "preact/hooks";
import type { Model, ModelStatus } from "../../model/editions/model";
import { usePane } from "../app/pane";

/** The data under the open workbook and how it stands; undefined where there is no workbook. */
export function useModel(): { model: Model; status: ModelStatus } | undefined {
  const { model } = usePane();
  const [status, show] = useState(model?.status());
  useEffect(() => {
    if (!model) return;
    show(model.status());
    return model.onChange(show);
  }, [model]);
  return model && { model, status: status ?? model.status() };
}
