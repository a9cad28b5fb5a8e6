import { words } from "../languages/in-use";
import { useEffect, useState } from "preact/hooks";
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
      if (decision === "ignore") return announce(words().app.broughtIgnored);
      const left = await showInCells(workbook);
      announce([words().app.broughtUsed, left].filter(Boolean).join(" "));
    } catch (problem) {
      announce(sentenceOf(problem));
    }
  };
  const show = (): void => navigation.go({ name: what.articles > 0 ? "article" : "model" });
  return (
    <section class="notice stack" aria-label={words().app.broughtTitle}>
      <p>{sentenceOfBrought(what)}</p>
      <div class="row">
        <button type="button" class="button" onClick={show}>
          {words().app.show}
        </button>
        <button type="button" class="button" onClick={() => void decide("use")}>
          {words().app.use}
        </button>
        <button type="button" class="button" onClick={() => void decide("ignore")}>
          {words().app.ignore}
        </button>
      </div>
    </section>
  );
}

function sentenceOfBrought(what: Brought): string {
  const hasFigures =
    what.houseValues > 0 ||
    what.houseRates !== undefined ||
    what.assumptions !== undefined ||
    what.articles > 0;
  const said = { what: wordsOf(what) };
  return hasFigures ? words().app.broughtFigures(said) : words().app.broughtView(said);
}

function wordsOf({ houseValues, houseRates, assumptions, articles, end, view }: Brought): string {
  const { app, parts } = words();
  return parts.list([
    ...(houseValues > 0 ? [app.houseValues({ count: houseValues })] : []),
    ...(houseRates !== undefined ? [app.houseRates({ count: houseRates })] : []),
    ...(assumptions !== undefined ? [app.assumptions({ count: assumptions })] : []),
    ...(articles > 0 ? [app.articles({ count: articles })] : []),
    ...(end ? [app.publishedEnds({ end })] : []),
    ...(view !== undefined ? [view] : []),
  ]);
}
