import { words } from "../languages/in-use";
import { useState } from "preact/hooks";
import { sentenceOf } from "../../model/port/sentence";
import { usePane } from "../app/pane";
import { handOverPicture } from "../parts/chart/hand-over-picture";
import { pictureWords, type Pictured } from "./picture-words";

/** A chart as a picture on the clipboard, or in a file where the clipboard is out of reach; it says which. */
export function CopyPicture(pictured: Omit<Pictured, "edition">) {
  const { announce, session } = usePane();
  const [busy, setBusy] = useState(false);
  const { series, drawing } = pictured;
  const copy = async (): Promise<void> => {
    setBusy(true);
    const name = fileName(series.code, drawing.unit);
    try {
      const said = pictureWords({ ...pictured, edition: session.pack.edition });
      const picture = import("../parts/chart/picture").then(({ pictureOf }) => pictureOf(drawing, said));
      const { pictureCopied, pictureSaved } = words().market;
      announce((await handOverPicture(picture, name)) === "copied" ? pictureCopied : pictureSaved({ name }));
    } catch (problem) {
      announce(sentenceOf(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" class="button chart-copy" disabled={busy} onClick={() => void copy()}>
      {words().market.copyPicture}
    </button>
  );
}

/** `price-li2s-cn-usd-kg.png`. */
function fileName(code: string, unit: string): string {
  return `${`${code} ${unit}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "")}.png`;
}
