import { publishedText } from "../../domain/answer/text";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { WorkbookData } from "../../model/editions/workbook-data";
import type { ChangeReason } from "../../domain/ledger/vocabulary";
import { reasonText } from "../../model/languages/model-text";
import type { Workbook } from "../../model/port/workbook";
import { sentenceOf } from "../../model/port/sentence";
import type { CameIn } from "../../model/refresh/came-in";
import type { Preview, Seen } from "../../model/refresh/preview-workbook";
import { changedCells } from "../../model/refresh/see-edition";
import { countReasons, isHoldable, reasonTotals, type ReasonTotal } from "../../model/refresh/summary";
import { usePane } from "../app/pane";
import { words } from "../languages/in-use";
import { SourceLink } from "../parts/source-link";
import { Summary } from "../parts/summary";
import { ChangeList, NotForeseen } from "./change-list";
import { tryEdition } from "../../model/refresh/trial";
import { Outputs } from "./outputs";
import { useHeld } from "./use-held";

interface PreviewProps {
  data: WorkbookData;
  workbook: Workbook;
  seen: Seen;
  onAccept(held: readonly ChangeReason[]): void;
  onCancel(): void;
}

/** Every value that changes, by reason; each reason can be held back. */
export function PreviewPanel({ data, workbook, seen, onAccept, onCancel }: PreviewProps) {
  const { announce } = usePane();
  const { held, preview, hold } = useHeld(data, workbook, seen, (problem) => announce(sentenceOf(problem)));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const reasons = useMemo(() => countReasons(seen.preview.changes), [seen]);
  const totals = useMemo(
    () => reasonTotals(reasons, preview ? countReasons(preview.changes) : reasons),
    [reasons, preview],
  );

  return (
    <div class="stack">
      <h3 ref={title} tabIndex={0}>
        {summaryOf(seen, preview, held.length)}
      </h3>
      <WhatCameIn cameIn={seen.cameIn} />
      <NotForeseen preview={seen.preview} />
      {totals.length > 0 && <Reasons totals={totals} held={held} onHold={hold} />}
      <Outputs
        workbook={workbook}
        of={held}
        whileTried={(read) => tryEdition(data, workbook, { pack: seen.pack, hold: held }, read)}
      />
      <div class="row">
        <button type="button" class="button primary" disabled={!preview} onClick={() => onAccept(held)}>
          {held.length === 0
            ? words().refresh.acceptAll
            : words().refresh.acceptHolding({ count: held.length })}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words().refresh.cancel}
        </button>
      </div>
      {!preview && <p class="quiet">{words().refresh.lookingAgain}</p>}
      <ChangeList
        name="preview"
        changes={preview?.changes ?? NONE}
        workbook={workbook}
        edition={seen.pack.edition}
      />
    </div>
  );
}

const NONE: Preview["changes"] = [];

/** The editions between the one in use and the new one, and the publications that came in with each. */
function WhatCameIn({ cameIn }: { cameIn: readonly CameIn[] }) {
  if (cameIn.length === 0) return null;
  return cameIn.map(({ day, publications }) => (
    <details key={day} class="came-in">
      <Summary>{words().refresh.cameIn({ day, count: publications.length })}</Summary>
      <ul>
        {publications.map(({ id, title, url, publisher, published, precision }) => (
          <li key={id}>
            <SourceLink url={url}>{title}</SourceLink>
            <span class="quiet">{` ${publisher}, ${publishedText({ published, precision })}`}</span>
          </li>
        ))}
      </ul>
    </details>
  ));
}

interface ReasonsProps {
  totals: readonly ReasonTotal[];
  held: readonly ChangeReason[];
  onHold(held: readonly ChangeReason[]): void;
}

function Reasons({ totals, held, onHold }: ReasonsProps) {
  const toggle = (reason: ChangeReason, isAccepted: boolean): void =>
    onHold(isAccepted ? held.filter((one) => one !== reason) : [...held, reason]);
  return (
    <fieldset>
      <legend>{words().refresh.accept}</legend>
      {totals.map(({ reason, count, of }) => (
        <label key={reason} class="reason">
          <input
            type="checkbox"
            checked={!(held as readonly string[]).includes(reason)}
            disabled={!isHoldable(reason)}
            onChange={(event) => isHoldable(reason) && toggle(reason, event.currentTarget.checked)}
          />
          <span>{reasonText(reason)}</span>{" "}
          <span class="badge">{count === of ? count : words().refresh.countOf({ count, of })}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Of what would be accepted; while that is worked out anew, of all. */
function summaryOf({ pack, cells, preview: all }: Seen, preview: Preview = all, held: number): string {
  const { refresh } = words();
  const given = { edition: pack.edition, formulas: cells.length, held };
  const changed = changedCells(preview);
  return changed === 0 ? refresh.changesNone(given) : refresh.changes({ ...given, cells: changed });
}
