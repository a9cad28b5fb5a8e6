import { words } from "../languages/in-use";
import { usePane } from "./pane";

/** What a workbook is answered from may come from a feed whose word nobody vouches for. */
export function UnsignedBar() {
  const { session } = usePane();
  if (!session.workbook?.unsigned) return null;
  return (
    <p class="notice" role="note">
      {words().app.unsigned({ edition: session.pack.edition })}
    </p>
  );
}
