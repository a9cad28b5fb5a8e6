import type { Refusal } from "../../domain/answer/refusal";
import type { BroughtFigures } from "../../model/local/brought";
import type { Memory } from "../../model/port/memory";
import type { LanguageTag } from "../../domain/answer/languages/known";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Whether Excel is there: not known yet, yes, a browser that is no Excel, or Office.js did not load. */
export type HostState = "connecting" | "excel" | "browser" | "blocked";

/** The add-in about itself: what the health page and the welcome work with. */
export interface AddIn {
  host: HostState;
  /** Kept in the document, or for the session where there is none. */
  settings: Settings;
  /** Kept for this user on this machine, or for the session where storage is forbidden. */
  memory: Memory;
  /** Recalculates the workbook's SSB cells and announces how many they were. */
  refresh(): Promise<void>;
  lastRefresh(): Date | undefined;
  language: LanguageChoice;
  /** The figures of its own that the workbook brings; absent where there is no workbook. */
  brought?(): Promise<BroughtFigures | undefined>;
}

/** The language of pane and cells. */
export interface LanguageChoice {
  /** What the user chose; undefined where Office's display language holds. */
  chosen(): LanguageTag | undefined;
  /** Loads the language, keeps the choice with the user and draws the pane in it. */
  choose(tag: LanguageTag | undefined): Promise<void>;
}

export interface Settings {
  /** False in a document whose numbers shall be plain. */
  properties(): boolean;
  /** Answers with a sentence on where it is kept, or why it is not and all is as before. */
  saveProperties(wanted: boolean): Promise<string | Refusal>;
}

export const AddInContext = createContext<AddIn | undefined>(undefined);

export function useAddIn(): AddIn {
  const addIn = useContext(AddInContext);
  if (!addIn) throw new Error("A view stands outside the add-in.");
  return addIn;
}
