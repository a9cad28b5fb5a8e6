import { useRef, useState } from "preact/hooks";
import { isRefusal } from "../../domain/answer/refusal";
import { LATEST_RATE, LINES, type Assumptions } from "../../domain/local/assumptions";
import { rulesOf, withRule, type RuleName, type Rules } from "../../model/local/assumption-rules";
import { baseDrafts, basesOf, type BaseDraft } from "../../model/local/base-drafts";
import { VOCABULARY } from "../../domain/ledger/vocabulary";
import type { WorkbookData } from "../../model/editions/workbook-data";
import { baseRows, ratePublishers } from "../../model/local/base-rows";
import { assumptionsOf, keepAssumptions, readAssumptions } from "../../model/local/assumptions-setting";
import { sentenceOf } from "../../model/port/sentence";
import type { Workbook } from "../../model/port/workbook";
import { showInCells } from "../../model/scan/recalculate";
import { usePane } from "../app/pane";
import { words } from "../languages/in-use";
import { SelectField } from "../parts/select-field";
import { AssumptionsSheet } from "./assumptions-sheet";
import { BaseField } from "./base-field";
import { WhatIf } from "./what-if";

/** What the workbook assumes where a formula does not say, with what a change of it would do before it is kept. */
export function AssumptionsSection({ data, workbook }: { data: WorkbookData; workbook: Workbook }) {
  const { session, announce } = usePane();
  const said = words().assumptions;
  const title = useRef<HTMLHeadingElement>(null);
  const rows = baseRows(session);
  const [read, setRead] = useState(() => readAssumptions(workbook));
  const kept = read === undefined || isRefusal(read) ? {} : read;
  const [drafts, setDrafts] = useState(() => baseDrafts(rows, kept));
  const [rules, setRules] = useState<Rules>(() => rulesOf(kept));

  const begin = (assumptions: Assumptions): void => {
    setDrafts(baseDrafts(rows, assumptions));
    setRules(rulesOf(assumptions));
  };
  const put = async (next: Assumptions): Promise<string | undefined> => {
    try {
      await keepAssumptions(workbook, next);
      await data.renew();
    } finally {
      setRead(readAssumptions(workbook));
    }
    return showInCells(workbook);
  };
  const keep = async (next: Assumptions): Promise<void> => {
    const before = kept;
    const back = async (): Promise<string | undefined> => {
      const left = await put(before);
      begin(before);
      return left;
    };
    title.current?.focus();
    try {
      const left = await put(next);
      announce([said.kept, left].filter(Boolean).join(" "), back);
    } catch (problem) {
      const isKept = JSON.stringify(assumptionsOf(workbook)) === JSON.stringify(next);
      if (isKept) announce(sentenceOf(problem), back);
      else announce(sentenceOf(problem), undefined, () => keep(next));
    }
  };

  const bases = basesOf(rows, drafts, kept, session.today());
  const tried = assumptionsIn(bases, rules);
  const isOther = (one: Assumptions | undefined): boolean =>
    JSON.stringify(one) !== JSON.stringify(inOrder(kept));
  const isChanged = tried !== undefined && isOther(tried);
  return (
    <section aria-labelledby="model-assumptions">
      <h2 id="model-assumptions" ref={title} tabIndex={0}>
        {said.title}
      </h2>
      <p class="quiet">{said.about}</p>
      {isRefusal(read) && (
        <p class="notice" role="note">
          {said.nextBeginsAnew({ why: read.refused })}
        </p>
      )}
      <h3>{said.bases}</h3>
      {rows.map((row) => (
        <BaseField
          key={row.series.code}
          row={row}
          draft={drafts[row.series.code] ?? NO_DRAFT}
          onChange={(draft) => setDrafts({ ...drafts, [row.series.code]: draft })}
        />
      ))}
      <RuleFields rules={rules} publishers={ratePublishers(session)} onChange={setRules} />
      <AssumptionsSheet
        workbook={workbook}
        kept={kept}
        isOther={(says) =>
          says.wrong.length > 0 ||
          isOther(assumptionsIn(basesOf(rows, says.drafts, kept, session.today()), says.rules))
        }
        onTakeOver={(says) => {
          setDrafts(says.drafts);
          setRules(says.rules);
          title.current?.focus();
        }}
      />
      {!Array.isArray(bases) && <p role="alert">{said.noNumber({ name: bases.wrong })}</p>}
      {isChanged && (
        <WhatIf
          data={data}
          workbook={workbook}
          tried={tried}
          onKeep={() => void keep(tried)}
          onPutBack={() => begin(kept)}
        />
      )}
    </section>
  );
}

const NO_DRAFT: BaseDraft = { value: "", low: "", high: "", author: "", reason: "" };

/** Those that drafts and rules stand for; undefined where a base is none. */
function assumptionsIn(bases: ReturnType<typeof basesOf>, rules: Rules): Assumptions | undefined {
  return Array.isArray(bases) ? { ...(bases.length > 0 && { bases }), ...rules } : undefined;
}

function inOrder(assumptions: Assumptions): Assumptions {
  const { bases = [] } = assumptions;
  return { ...(bases.length > 0 && { bases }), ...rulesOf(assumptions) };
}

interface RuleFieldsProps {
  rules: Rules;
  publishers: readonly string[];
  onChange(rules: Rules): void;
}

function RuleFields({ rules, publishers, onChange }: RuleFieldsProps) {
  const said = words().assumptions;
  const set = (name: RuleName) => (value: string | undefined) => onChange(withRule(rules, name, value));
  const lines: [string, string][] = LINES.map((line) => [line, said.lineOf[line]]);
  const fx: [string, string][] = [
    [LATEST_RATE, said.fxOf.latest],
    ...publishers.map((name): [string, string] => [name, name]),
  ];
  return (
    <>
      <RuleField label={said.fx} value={rules.fx} none={said.fxOf.none} choices={fx} onChange={set("fx")} />
      <RuleField
        label={said.vat}
        value={rules.vat}
        none={said.vatOf.none}
        choices={VOCABULARY.vat.map((basis) => [basis, said.vatOf[basis]])}
        onChange={set("vat")}
      />
      <RuleField
        label={said.interp}
        value={rules.interp}
        none={said.lineOf.none}
        choices={lines}
        onChange={set("interp")}
      />
      <RuleField
        label={said.extrap}
        value={rules.extrap}
        none={said.lineOf.none}
        choices={lines}
        onChange={set("extrap")}
      />
    </>
  );
}

interface RuleFieldProps {
  label: string;
  value: string | undefined;
  none: string;
  choices: readonly (readonly [value: string, words: string])[];
  /** Undefined where nothing is assumed. */
  onChange(value: string | undefined): void;
}

function RuleField({ label, value = "", none, choices, onChange }: RuleFieldProps) {
  const listed = value === "" || choices.some(([one]) => one === value);
  return (
    <SelectField
      label={label}
      value={value}
      choices={[["", none], ...(listed ? [] : [[value, value] as const]), ...choices]}
      onChange={(one) => onChange(one || undefined)}
    />
  );
}
