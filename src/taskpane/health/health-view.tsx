import { words } from "../languages/in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { useState } from "preact/hooks";
import { editionFields } from "../../domain/functions/definitions/edition";
import { useAddIn } from "../app/add-in";
import { usePane } from "../app/pane";
import type { CheckUp } from "../../model/port/check-up";
import { FactList } from "../parts/fact-list";
import { timeOfDay } from "../parts/time-of-day";
import { LanguageSetting } from "./language-setting";
import { Checks, reportOf } from "./checks";
import { HelpLinks } from "./help-links";
import { Report } from "./report";
import { SupportTable } from "./support-table";
import "./health.css";

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
      <h1>{words().health.title}</h1>
      <p class={host === "excel" ? "state state-good" : "state"}>{words().health.host[host]}</p>
      <FactList facts={facts} />
      {workbook && (
        <div>
          <button type="button" class="button primary" disabled={busy} onClick={() => void refreshNow()}>
            {busy ? words().health.refreshing : words().health.refresh}
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
  const said = words().health;
  const count = (name: string): string => String(edition.get(name));
  return [
    [said.functions, host === "blocked" ? said.notRunning : said.ready],
    [said.edition, edition.get("id")],
    [
      said.holds,
      said.held({
        figures: count("observations"),
        news: count("events"),
        series: count("series"),
        sources: count("sources"),
      }),
    ],
    [said.asOf, session.asOf ?? said.noDay],
    [said.lastRefresh, refreshed ? timeOfDay(refreshed) : said.notYet],
    [said.excel, workbook?.support.host],
    [said.platform, workbook?.support.platform],
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
    announce(`${wanted ? words().health.nowCarried : words().health.nowPlain} ${kept}`);
  };
  return (
    <section class="stack">
      <h2>{words().health.setting}</h2>
      <LanguageSetting />
      <label class="switch">
        <input
          type="checkbox"
          checked={on && possible}
          disabled={!possible}
          onChange={(event) => void change(event.currentTarget.checked)}
        />
        <span>
          {words().health.carrySource}
          <span class="quiet explanation">
            {possible ? words().health.carryHint : words().health.plainOnly}
          </span>
        </span>
      </label>
    </section>
  );
}
