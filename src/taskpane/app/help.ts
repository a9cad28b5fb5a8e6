import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { HelpPlace } from "./help-pages";

/** Opens a place of the help over the view. */
export type OpenHelp = (place: HelpPlace) => void;

export const HelpContext = createContext<OpenHelp | undefined>(undefined);

export function useHelp(): OpenHelp {
  const open = useContext(HelpContext);
  if (!open) throw new Error("A view stands outside the pane.");
  return open;
}
