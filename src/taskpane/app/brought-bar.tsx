import { useEffect, useState } from "preact/hooks";
import { counted } from "../../domain/answer/counted";
import type { Brought, BroughtFigures } from "../../model/local/brought";
import { sentenceOf } from "../../model/port/sentence";
import { showInCells } from "../../model/scan/recalculate";
import { useAddIn } from "./add-in";
import { usePane } from "./pane";

/** What a workbook that somebody else wrote brings of its own; it counts only once it is accepted. */
export function BroughtBar() {
  const { workbook, data, navigation, announce } = usePane();
  const { brought } = useAddIn();
  const [found, setFound] = useState<{ figures: BroughtFigures; what: Brought } | undefined>();
  useEffect(() => {
    const look = async (): Promise<void> => {
      const figures = await brought?.();
      const what = figures?.look();
      const isOpen = figures && what && (await figures.decision()) === undefined;
      setFound(isOpen ? { figures, what } : undefined);
    };
    void look().catch(() => undefined);
    return data?.onChange(() => void look().catch(() => undefined));
  }, [brought, data]);
  if (!found || !workbook || !data) return null;

  const { figures, what } = found;
  const decide = async (decision: "use" | "ignore"): Promise<void> => {
    try {
      await figures.decide(decision);
      await data.renew();
      if (decision === "ignore") return announce("What the workbook brings is ignored on this computer.");
      const left = await showInCells(workbook);
      announce(["What the workbook brings is used.", left].filter(Boolean).join(" "));
    } catch (problem) {
      announce(sentenceOf(problem));
    }
  };
  const show = (): void => navigation.go({ name: what.articles > 0 ? "article" : "model" });
  return (
    <section class="notice stack" aria-label="Own figures of this workbook">
      <p>{sentenceOfBrought(what)}</p>
      <div class="row">
        <button type="button" class="button" onClick={show}>
          Show
        </button>
        <button type="button" class="button" onClick={() => void decide("use")}>
          Use
        </button>
        <button type="button" class="button" onClick={() => void decide("ignore")}>
          Ignore
        </button>
      </div>
    </section>
  );
}

function sentenceOfBrought(what: Brought): string {
  const hasFigures = what.houseValues > 0 || what.houseRates !== undefined || what.articles > 0;
  return hasFigures
    ? `This workbook brings its own figures: ${wordsOf(what)}. They do not count until you use them.`
    : `This workbook brings its own view: ${wordsOf(what)}. It does not count until you use it.`;
}

function wordsOf({ houseValues, houseRates, articles, end, view }: Brought): string {
  return [
    ...(houseValues > 0 ? [counted(houseValues, "house value")] : []),
    ...(houseRates !== undefined
      ? [counted(houseRates, "exchange rate of its own", "exchange rates of its own")]
      : []),
    ...(articles > 0 ? [counted(articles, "article")] : []),
    ...(end ? [`the ${end} ends of published ranges`] : []),
    ...(view !== undefined ? [view] : []),
  ].join(", ");
}
