import type { ComponentChildren } from "preact";
import { lazy, Suspense } from "preact/compat";
import { useRef, useState } from "preact/hooks";
import { HelpContext, type OpenHelp } from "./help";
import type { HelpPlace } from "./help-pages";

const HelpPanel = lazy(() => import("../help/help-panel"));

/** Lets all that stands in it open the help, which comes over it and gives the keyboard back where it was. */
export function HelpLayer({ children }: { children: ComponentChildren }) {
  const [start, setStart] = useState<HelpPlace | undefined>();
  const before = useRef<Element | null>(null);
  const open: OpenHelp = (place) => {
    before.current = document.activeElement;
    setStart(place);
  };
  const close = (): void => {
    setStart(undefined);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <HelpContext.Provider value={open}>
      {children}
      {start && (
        <Suspense fallback={null}>
          <HelpPanel start={start} onClose={close} />
        </Suspense>
      )}
    </HelpContext.Provider>
  );
}
