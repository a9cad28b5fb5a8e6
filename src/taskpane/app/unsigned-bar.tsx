import { usePane } from "./pane";

/** What a workbook is answered from may come from a feed whose word nobody vouches for. */
export function UnsignedBar() {
  const { session } = usePane();
  if (!session.workbook?.unsigned) return null;
  return (
    <p class="notice" role="note">
      {`Unsigned: edition ${session.pack.edition} came from a feed without a key that this add-in trusts. Its numbers are those of whoever serves it.`}
    </p>
  );
}
