import { words } from "../languages/in-use";
import { isRefusal } from "../../domain/answer/refusal";
import type { Remark } from "../../model/port/plan";
import { usePane } from "../app/pane";

/** So many are listed; whoever has more reads the pattern in the first. */
const LISTED = 20;

/** Cells with what is to say of each; a cell's address goes to it. */
export function RemarkList({ title, remarks }: { title: string; remarks: readonly Remark[] }) {
  const { workbook, announce } = usePane();
  if (remarks.length === 0) return null;
  const goTo = async (address: string): Promise<void> => {
    const outcome = await workbook?.goTo(address);
    if (isRefusal(outcome)) announce(outcome.refused);
  };
  return (
    <div>
      <h4 class="share-list-title">{title}</h4>
      <ul class="share-list">
        {remarks.slice(0, LISTED).map(({ address, why }) => (
          <li key={`${address} ${why}`}>
            <button type="button" class="button plain share-cell" onClick={() => void goTo(address)}>
              {address}
            </button>
            <span class="quiet">{why}</span>
          </li>
        ))}
      </ul>
      {remarks.length > LISTED && (
        <p class="quiet">{words().share.more({ number: String(remarks.length - LISTED) })}</p>
      )}
    </div>
  );
}
