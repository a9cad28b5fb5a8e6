import { words } from "../languages/in-use";
import { RefusalError } from "../../domain/answer/refusal";
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { WorkbookData } from "../../model/editions/workbook-data";
import { ENGLISH_STYLE, type FormulaStyle } from "../../domain/formulas/local-formula";
import type { Session } from "../../domain/functions/session";
import type { Workbook } from "../../model/port/workbook";
import type { Navigation, View } from "./navigation";

/** What every view of the pane works with. */
export interface Pane {
  session: Session;
  /** Absent in a browser that is no Excel: then the pane reads and cannot write. */
  workbook?: Workbook;
  /** The data under the workbook; absent where there is none. */
  data?: WorkbookData;
  navigation: Navigation;
  /** Says something to everybody, screen readers included, with a way back, or a way to try again, where there is one. */
  announce(text: string, undo?: () => Promise<void | string>, again?: () => Promise<void>): void;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("A view stands outside the pane.");
  return pane;
}

/** The workbook for an action on it. Without one no button calls the action, and it says what it needs. */
export function useWorkbook(): () => Workbook {
  const { workbook } = usePane();
  return () => {
    if (!workbook) throw new RefusalError(words().app.needsExcel);
    return workbook;
  };
}

/** How formulas are written for whoever reads them; what reaches a cell is English always. */
export function useFormulaStyle(): FormulaStyle {
  return usePane().workbook?.style ?? ENGLISH_STYLE;
}

/** The current view; the component is drawn again when it changes. */
export function useView(): View {
  const { navigation } = usePane();
  const [view, show] = useState(navigation.current());
  useEffect(() => navigation.onChange(() => show(navigation.current())), [navigation]);
  return view;
}
