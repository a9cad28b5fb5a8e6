import { nameText } from "../../domain/answer/message-text";
import { words } from "../languages/in-use";
import type { Series } from "../../domain/ledger/records";
import { callName } from "../../domain/market/catalogue";
import type { Market } from "../../domain/market/market";
import { findSeries } from "../../domain/market/find-series";
import { Combobox, type Choice } from "./combobox";

export interface SeriesPickerProps {
  id: string;
  market: Market;
  /** A name, alias or code as a formula holds it. */
  value: string;
  onChange(text: string): void;
  /** Which series to offer; all without it. */
  accepts?: ((series: Series) => boolean) | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  required?: boolean | undefined;
}

/** Picks a series by any of its names, English or Chinese; a slip of the hand still finds it. */
export function SeriesPicker({ market, value, onChange, accepts = () => true, ...field }: SeriesPickerProps) {
  const choices = (text: string): Choice[] => searchSeries(market, text).filter(accepts).map(choiceOf);
  return (
    <Combobox
      {...field}
      value={value}
      choices={choices}
      onInput={onChange}
      onChoose={(choice) => onChange(choice.label)}
      listLabel={words().parts.series}
      placeholder="Li2S, ESS, 硫化锂 …"
    />
  );
}

/** Series by words of any of their names; where none has them, the one whose name is nearest. */
export function searchSeries(market: Market, text: string): readonly Series[] {
  const found = findSeries(market, text);
  if (found.length > 0) return found;
  const near = market.catalogue.suggest(text);
  const series = near === undefined ? undefined : market.catalogue.find(near);
  return series ? [series] : [];
}

function choiceOf(series: Series): Choice {
  const chinese = series.aliases.find((alias) => /\p{Script=Han}/u.test(alias));
  return {
    key: series.code,
    label: callName(series),
    detail: [nameText(series.name), chinese].filter(Boolean).join(" · "),
  };
}
