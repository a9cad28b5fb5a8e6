import type { Series } from "../../domain/ledger/records";
import type { Scene } from "../reading/scene";
import { seriesFor, type Subject } from "../reading/subjects";
import { missingPart } from "./about";
import { refuse } from "./refused-proposal";

/** Why the words cannot mean a series; of one that stands beside a likelier one they name what sets it apart: "SNE". */
export function whyNot(series: Series, about: Subject, { setting, text }: Scene): string | undefined {
  const found = seriesFor(about, series.unit, setting.series);
  if (!found.includes(series)) return `the item does not speak of ${missingPart(series, about)}`;
  const [likeliest] = found;
  if (!likeliest || likeliest === series || likeliest.region !== series.region) return undefined;
  const shared = likeliest.code.split(".");
  const words = `${text} ${setting.publisher ?? ""}`.toUpperCase();
  const apart = series.code.split(".").filter((part) => !shared.includes(part));
  const missing = apart.find((part) => !words.includes(part));
  return missing && `the words do not name ${missing}, and ${likeliest.code} is the likelier series`;
}

export function checkSeries(series: Series, about: Subject, scene: Scene): void {
  const why = whyNot(series, about, scene);
  if (why) refuse(why);
}
