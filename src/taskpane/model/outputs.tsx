import { useState } from "preact/hooks";
import type { Model } from "../../data/editions/model";
import type { ChangeReason } from "../../domain/refresh/changes";
import { isRefused, type Address, type Workbook } from "../../domain/workbook/workbook";
import { usePane } from "../app/pane";
import { CellJump } from "../parts/cell-jump";
import type { ModelPreview } from "./preview-model";
import { recalculate } from "./recalculate";

/** The cells a model is made for, such as an NPV or an IRR; kept in the document. */
const OUTPUTS_SETTING = "ssb.outputs";

interface OutputsProps {
  model: Model;
  workbook: Workbook;
  preview: ModelPreview;
  held: readonly ChangeReason[];
}

/**
 * The output cells before and after. What they would show only Excel can reckon, so trying it recalculates with the
 * new edition, reads them, and puts everything back.
 */
export function Outputs({ model, workbook, preview, held }: OutputsProps) {
  const { announce } = usePane();
  const [addresses, setAddresses] = useState(() => storedOutputs(workbook));
  const [texts, setTexts] = useState<{ before: string[]; after: string[] }>();
  const [busy, setBusy] = useState(false);

  const save = async (next: Address[]): Promise<void> => {
    const outcome = await workbook.saveSetting(OUTPUTS_SETTING, next);
    if (isRefused(outcome)) return announce(outcome.refused);
    setAddresses(next);
    setTexts(undefined);
  };
  const addSelected = async (): Promise<void> => {
    const { address } = await workbook.selected();
    if (!addresses.includes(address)) await save([...addresses, address]);
  };
  const tryOut = async (): Promise<void> => {
    setBusy(true);
    try {
      const before = await textsOf(workbook, addresses);
      const after = await model.tryOut(preview.pack, held, async () => {
        await recalculate(workbook, preview.addresses);
        return textsOf(workbook, addresses);
      });
      setTexts({ before, after });
    } catch (problem) {
      announce(problem instanceof Error ? problem.message : String(problem));
    } finally {
      await recalculate(workbook, preview.addresses).catch((problem: Error) => announce(problem.message));
      setBusy(false);
    }
  };

  return (
    <div class="stack">
      <h3>Output cells</h3>
      <ul class="stack">
        {addresses.map((address, index) => (
          <li key={address} class="row">
            <CellJump address={address} />
            {texts && (
              <span>
                {texts.before[index]} → <strong>{texts.after[index]}</strong>
              </span>
            )}
            <button
              type="button"
              class="button plain"
              aria-label={`Remove ${address}`}
              onClick={() => void save(addresses.filter((one) => one !== address))}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void addSelected()}>
          Add the selected cell
        </button>
        {addresses.length > 0 && (
          <button type="button" class="button" disabled={busy} onClick={() => void tryOut()}>
            {busy ? "Trying…" : "Try and put back"}
          </button>
        )}
      </div>
    </div>
  );
}

function storedOutputs(workbook: Workbook): Address[] {
  const stored = workbook.setting(OUTPUTS_SETTING);
  return Array.isArray(stored) ? stored.filter((one): one is Address => typeof one === "string") : [];
}

async function textsOf(workbook: Workbook, addresses: readonly Address[]): Promise<string[]> {
  const contents = await workbook.readAll(addresses);
  return contents.map((content) => content?.cells[0]?.[0]?.text ?? "not there");
}
