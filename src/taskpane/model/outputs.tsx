import { words } from "../languages/in-use";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Address, Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { CellJump } from "../parts/cell-jump";
import { keepSetting } from "../../model/port/keep-setting";
import { sentenceOf } from "../../model/port/sentence";
import { isRefusal } from "../../domain/answer/refusal";
import { outputsSetting } from "../../model/refresh/outputs-setting";

interface OutputsProps {
  workbook: Workbook;
  /** What was tried holds for this, and is forgotten with it. */
  of: unknown;
  /** Reads while the cells show what is tried. */
  whileTried(read: () => Promise<string[]>): Promise<string[]>;
  /** They are tried by themselves as soon as what is tried rests. */
  follows?: boolean;
}

/** While a slider moves, nothing is tried. */
const REST = 400;

/**
 * The output cells before and after. What they would show only Excel can reckon, so trying it recalculates with
 * what is tried, reads them, and puts everything back.
 */
export function Outputs({ workbook, of, whileTried, follows = false }: OutputsProps) {
  const { announce } = usePane();
  const unreadable = outputsSetting.read(workbook);
  const [addresses, setAddresses] = useState(() => storedOutputs(workbook));
  const [texts, setTexts] = useState<{ before: string[]; after: string[] }>();
  const [busy, setBusy] = useState(false);
  /** Why they did not follow: said beside them, for it would be announced with every step of a slider. */
  const [problem, setProblem] = useState<string>();
  const latest = useRef(of);
  latest.current = of;

  const attempt = async (
    work: () => Promise<void>,
    tell: (sentence: string) => void = announce,
  ): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await work();
    } catch (problem) {
      tell(sentenceOf(problem));
    }
    setBusy(false);
  };
  const save = async (next: Address[]): Promise<void> => {
    await keepSetting(workbook, outputsSetting, next);
    setAddresses(next);
    setTexts(undefined);
  };
  const addSelected = async (): Promise<void> => {
    const { address } = await workbook.selected();
    if (addresses.includes(address)) return announce(words().model.isOutput({ address }));
    await save([...addresses, address]);
  };
  const tryOut = async (): Promise<void> => {
    const before = await textsOf(workbook, addresses);
    const read = (): Promise<string[]> => textsOf(workbook, addresses);
    const after = await whileTried(read);
    // Something else may be tried by now: that is read in its turn.
    if (latest.current === of) setTexts({ before, after });
  };
  useEffect(() => {
    setTexts(undefined);
    setProblem(undefined);
  }, [of]);
  useEffect(() => {
    if (!follows || busy || texts || problem !== undefined || addresses.length === 0) return undefined;
    const rest = setTimeout(() => void attempt(tryOut, setProblem), REST);
    return () => clearTimeout(rest);
  }, [of, follows, busy, texts, problem, addresses]);

  return (
    <div class="stack">
      <h3>{words().model.outputs}</h3>
      {isRefusal(unreadable) && <p class="notice">{words().model.keptAside({ why: unreadable.refused })}</p>}
      {addresses.length === 0 ? (
        <p class="quiet">{words().model.outputsHint}</p>
      ) : (
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
                aria-label={words().model.removeOutput({ address })}
                onClick={() => void attempt(() => save(addresses.filter((one) => one !== address)))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      {follows && busy && <p class="quiet">{words().assumptions.following}</p>}
      {problem !== undefined && <p class="notice">{problem}</p>}
      <div class="row">
        <button type="button" class="button" aria-disabled={busy} onClick={() => void attempt(addSelected)}>
          {words().model.addSelected}
        </button>
        {addresses.length > 0 && !follows && (
          <button type="button" class="button" aria-disabled={busy} onClick={() => void attempt(tryOut)}>
            {busy ? words().model.trying : words().model.tryOut}
          </button>
        )}
      </div>
    </div>
  );
}

function storedOutputs(workbook: Workbook): Address[] {
  const stored = outputsSetting.read(workbook);
  return stored === undefined || isRefusal(stored) ? [] : stored;
}

async function textsOf(workbook: Workbook, addresses: readonly Address[]): Promise<string[]> {
  const contents = await workbook.readAll(addresses);
  return contents.map((content) => content?.cells[0]?.[0]?.text ?? words().model.notThere);
}
