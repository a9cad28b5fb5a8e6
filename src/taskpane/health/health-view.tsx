import { isRefusal } from "../../domain/answer/refusal";
import { useState } from "preact/hooks";
import { editionFields } from "../../domain/functions/definitions/edition";
import { useAddIn, type HostState } from "../app/add-in";
import { usePane } from "../app/pane";
import type { CheckUp } from "../../model/port/check-up";
import { FactList } from "../parts/fact-list";
import { Checks, reportOf } from "./checks";
import { HelpLinks } from "./help-links";
import { Report } from "./report";
import { SupportTable } from "./support-table";
import "./health.css";

const HOST_WORDS: Record<HostState, string> = {
  connecting: "Connecting to Excel…",
  excel: "Connected to Excel",
  browser: "This page is open outside Excel",
  blocked: "Office.js did not load, so Excel cannot be reached",
};

/** Whether all is well, what the add-in works with, and the one thing there is to set. */
export default function HealthView() {
  const { workbook } = usePane();
  const { host, refresh } = useAddIn();
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState<CheckUp | undefined>();
  const facts = useFacts();
  const refreshNow = async (): Promise<void> => {
    setBusy(true);
    await refresh();
    setBusy(false);
  };
  return (
    <div class="stack health">
      <h1>Health</h1>
      <p class={host === "excel" ? "state state-good" : "state"}>{HOST_WORDS[host]}</p>
      <FactList facts={facts} />
      {workbook && (
        <div>
          <button type="button" class="button primary" disabled={busy} onClick={() => void refreshNow()}>
            {busy ? "Refreshing…" : "Refresh now"}
          </button>
        </div>
      )}
      <PropertiesSwitch />
      {workbook && <SupportTable support={workbook.support} />}
      {workbook && <Checks workbook={workbook} checked={checked} onChecked={setChecked} />}
      <HelpLinks />
      <Report facts={[...facts, ...(checked ? reportOf(checked) : [])]} />
    </div>
  );
}

function useFacts(): [name: string, content: string | number | undefined][] {
  const { session, workbook } = usePane();
  const { host, lastRefresh } = useAddIn();
  const edition = editionFields(session);
  const refreshed = lastRefresh();
  const functions = host === "blocked" ? "Not running: they need Office.js" : "Ready";
  return [
    ["Functions", functions],
    ["Edition", edition.get("id")],
    [
      "Holds",
      `${edition.get("observations")} figures, ${edition.get("events")} news items, ${edition.get("series")} series, ${edition.get("sources")} sources`,
    ],
    ["As of", session.asOf ?? "No day set: everything published by now"],
    ["Last refresh", refreshed ? refreshed.toTimeString().slice(0, 5) : "Not since this pane was opened"],
    ["Host", workbook?.support.host],
    ["Platform", workbook?.support.platform],
  ];
}

function PropertiesSwitch() {
  const { workbook, announce } = usePane();
  const { settings, refresh } = useAddIn();
  const [on, setOn] = useState(settings.properties());
  const possible = workbook?.support.properties ?? true;
  const change = async (wanted: boolean): Promise<void> => {
    setOn(wanted);
    const kept = await settings.saveProperties(wanted);
    if (isRefusal(kept)) {
      setOn(!wanted);
      return announce(kept.refused, undefined, () => change(wanted));
    }
    if (workbook) await refresh();
    announce(`${wanted ? "Numbers carry their source." : "Numbers are plain."} ${kept}`);
  };
  return (
    <section>
      <h2>Setting</h2>
      <label class="switch">
        <input
          type="checkbox"
          checked={on && possible}
          disabled={!possible}
          onChange={(event) => void change(event.currentTarget.checked)}
        />
        <span>
          Numbers carry their source
          <span class="quiet explanation">
            {possible
              ? "=B4.Publisher and the cell's card say where a number is from. Switch it off for plain numbers."
              : "This Excel shows plain numbers only; =SSB.CITE says where a number is from."}
          </span>
        </span>
      </label>
    </section>
  );
}
