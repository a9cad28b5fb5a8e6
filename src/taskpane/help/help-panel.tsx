import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { languageOf } from "../../domain/answer/languages/known";
import { HELP_PAGES, helpPage, type HelpPlace } from "../app/help-pages";
import { words } from "../languages/in-use";
import { SourceLink } from "../parts/source-link";
import { loadHelp, sectionOf, type HelpPage } from "./help-page";
import { HelpLine, HelpText } from "./help-text";
import "../parts/over-view.css";
import "./help.css";

interface HelpPanelProps {
  /** Where it opens. */
  start: HelpPlace;
  onClose(): void;
}

type Loaded = { page: HelpPage } | { problem: true } | undefined;

/** The help over the view it is about: what stands below stays as it is, and Escape leads back to it. */
export default function HelpPanel({ start, onClose }: HelpPanelProps) {
  const said = words().help;
  const language = languageOf(words().locale);
  const [places, setPlaces] = useState<readonly HelpPlace[]>([start]);
  const [loaded, setLoaded] = useState<Loaded>();
  const title = useRef<HTMLHeadingElement>(null);
  const place = places.at(-1) ?? start;
  useEffect(() => {
    let isWanted = true;
    setLoaded(undefined);
    loadHelp(place.page).then(
      (page) => isWanted && setLoaded({ page }),
      () => isWanted && setLoaded({ problem: true }),
    );
    return () => {
      isWanted = false;
    };
  }, [place.page]);
  // A page that was opened begins at its head, for the eye and for the keyboard.
  useLayoutEffect(() => title.current?.focus(), [place]);

  const open = (next: HelpPlace): void => setPlaces([...places, next]);
  const glossary: HelpPlace = { page: HELP_PAGES.glossary[language] };
  const blocks = loaded && "page" in loaded ? sectionOf(loaded.page, place.section) : [];
  const [head, ...rest] = blocks;
  const isPart = loaded && "page" in loaded && blocks.length < loaded.page.blocks.length;
  const heading = head?.kind === "heading" ? head : undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div class="help-back" onClick={(event) => event.target === event.currentTarget && onClose()}>
      <div
        class="help-panel"
        role="dialog"
        aria-modal="true"
        aria-labelledby="help-title"
        onKeyDown={onKeyDown}
      >
        <div class="help-head">
          {places.length > 1 && (
            <button type="button" class="button plain" onClick={() => setPlaces(places.slice(0, -1))}>
              <span aria-hidden="true">‹</span> {words().parts.back}
            </button>
          )}
          <h2 id="help-title" ref={title} tabIndex={0}>
            {heading ? <HelpLine text={heading.text} onOpen={open} /> : said.title}
          </h2>
          <button type="button" class="button plain" aria-label={said.close} onClick={onClose}>
            ✕
          </button>
        </div>
        {!loaded && <p class="quiet">{words().app.loading}</p>}
        {loaded && "problem" in loaded && <p class="notice">{said.notLoaded}</p>}
        <div
          class="help-text stack"
          key={`${place.page} ${place.section ?? ""}`}
          lang={languageOfPage(place)}
        >
          <HelpText blocks={heading ? rest : blocks} onOpen={open} />
        </div>
        <div class="help-ways row">
          {isPart && (
            <button type="button" class="button" onClick={() => open({ page: place.page })}>
              {said.wholePage}
            </button>
          )}
          {place.page !== glossary.page && (
            <button type="button" class="button" onClick={() => open(glossary)}>
              {said.glossary}
            </button>
          )}
          <SourceLink url={helpPage(place.page)}>{said.inBrowser}</SourceLink>
        </div>
      </div>
    </div>
  );
}

/** A guide that is not written in the language of the pane yet is read out in its own. */
function languageOfPage({ page }: HelpPlace): string {
  return page.startsWith("zh/") ? "zh" : "en";
}
