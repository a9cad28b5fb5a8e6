import { words } from "../languages/in-use";
import type { VatBasis } from "../../domain/ledger/records";
import type { ShownIn, ShownInChoices } from "../../model/market/shown-in";
import { SelectField } from "../parts/select-field";

export interface ShownInFieldsProps {
  choices: ShownInChoices;
  shownIn: ShownIn;
  onChange(shownIn: ShownIn): void;
}

/** In which currency, per what, and with or without tax the whole page shows the series, and what it inserts. */
export function ShownInFields({ choices, shownIn, onChange }: ShownInFieldsProps) {
  const { market, terms } = words();
  const { currencies, quantities, vat } = choices;
  const parts: Part[] = [
    { part: "currency", label: market.currency, offered: currencies },
    { part: "quantity", label: currencies.length > 0 ? market.per : market.unit, offered: quantities },
    { part: "vat", label: market.fields.vat, offered: vat, said: (one) => terms.vat[one as VatBasis] },
  ];
  const open = parts.filter(({ offered }) => offered.length > 1);
  if (open.length === 0) return null;
  return (
    <div class="insert-fields" role="group" aria-label={market.showIn}>
      {open.map((one) => (
        <PartField key={one.part} {...one} shownIn={shownIn} onChange={onChange} />
      ))}
    </div>
  );
}

interface Part {
  part: keyof ShownIn;
  label: string;
  /** The published one first. */
  offered: readonly string[];
  said?(one: string): string;
}

function PartField({
  part,
  label,
  offered,
  said = (one) => one,
  shownIn,
  onChange,
}: Part & Pick<ShownInFieldsProps, "shownIn" | "onChange">) {
  const [published = ""] = offered;
  const choose = (chosen: string): void => {
    const { [part]: _, ...others } = shownIn;
    onChange(chosen === published ? others : { ...others, [part]: chosen });
  };
  return (
    <SelectField
      label={label}
      value={shownIn[part] ?? published}
      choices={offered.map((one) => [
        one,
        one === published ? words().market.own({ unit: said(one) }) : said(one),
      ])}
      onChange={choose}
    />
  );
}
