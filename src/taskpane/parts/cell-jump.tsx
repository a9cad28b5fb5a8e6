import { words } from "../languages/in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { type Address } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import "./cell-jump.css";

/** An address that takes to its cell. */
export function CellJump({ address }: { address: Address }) {
  const { workbook, announce } = usePane();
  const jump = async (): Promise<void> => {
    const outcome = await workbook?.goTo(address);
    if (isRefusal(outcome)) announce(outcome.refused);
  };
  return (
    <button
      type="button"
      class="cell-jump"
      aria-label={words().parts.goTo({ address })}
      onClick={() => void jump()}
    >
      {address}
    </button>
  );
}
