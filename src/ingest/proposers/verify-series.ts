import type { Series } from "../../domain/ledger/records";
import type { Scene } from "../reading/scene";
import { seriesFor, type Subject } from "../reading/subjects";
import { missingPart } from "./about";
import { refuse } from "./refused-proposal";

/** Whether the words may mean a series; of one that stands beside a likelier one they name what sets it apart: "SNE". */
export function checkSeries(series: Series, about: Subject, { setting, text }: Scene): void {
  const found = seriesFor(about, series.unit, setting.series);
  if (!found.includes(series)) refuse(`the item does not speak of ${missingPart(series, about)}`);
  const [likeliest] = found;
  if (!likeliest || likeliest === series || likeliest.region !== series.region) return;
  const shared = likeliest.code.split(".");
  const words = `${text} ${setting.publisher ?? ""}`.toUpperCase();
  const apart = series.code.split(".").filter((part) => !shared.includes(part));
  const missing = apart.find((part) => !words.includes(part));
  if (missing !== undefined)
    refuse(`the words do not name ${missing}, and ${likeliest.code} is the likelier series`);
}
