import { act } from "preact/test-utils";
import { press as pressButton } from "./pane-fixture";

/** Presses a button and waits until the workbook has answered and the pane shows it. */
export async function press(name: string): Promise<void> {
  await pressButton(name);
  await act(() => new Promise((resolve) => setTimeout(resolve)));
}
