import { words } from "../languages/in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { useEffect, useRef, useState } from "preact/hooks";
import type { WorkbookData } from "../../model/editions/workbook-data";
import { joinLayers, recordCount } from "../../domain/local/local-layer";
import { refusalText } from "../../model/languages/model-text";
import { addDocument } from "../../model/local/add-document";
import type { Workbook } from "../../model/port/workbook";
import type { Review } from "../../ingest/review/review";
import { usePane } from "../app/pane";
import { PageTitle } from "../parts/page-title";
import { KeptList } from "./kept-list";
import type { Place } from "../../model/local/local-store";
import { makeDocument } from "../../ingest/review/make-document";
import { ModelNote } from "./model-note";
import { reasonWords } from "./reason-words";
import { ReviewPanel } from "./review-panel";
import type { ReviewedRow } from "../../ingest/review/reviewed-rows";
import { SourceForm } from "./source-form";
import { useLocal } from "./use-local";
import { useReading } from "./use-reading";
import "./article.css";

/** Adds an article to this user's own data: read, review, keep. What is kept is listed below. */
export default function ArticleView() {
  const { navigation, workbook, data } = usePane();
  const back = (): void => (navigation.canGoBack() ? navigation.back() : navigation.go({ name: "news" }));
  return (
    <div class="stack article-view">
      <div>
        <button type="button" class="button plain back" onClick={back}>
          <span aria-hidden="true">‹</span> {words().article.back}
        </button>
      </div>
      <PageTitle>{words().article.title}</PageTitle>
      {workbook && data ? <Adding workbook={workbook} data={data} /> : <p>{words().article.needsExcel}</p>}
    </div>
  );
}

function Adding({ workbook, data }: { workbook: Workbook; data: WorkbookData }) {
  const { session } = usePane();
  const local = useLocal(workbook, data);
  const reading = useReading();
  const { article } = reading;
  const page = useRef<HTMLDivElement>(null);
  const [led, leadTo] = useState<{ to: string }>();
  // What had the focus is gone: a pressed button must not leave who works by keyboard at the top of the page.
  useEffect(() => page.current?.querySelector<HTMLElement>(led?.to ?? "none")?.focus(), [led]);

  /** Answers why the rows cannot be kept. */
  const keep = async (
    review: Review,
    rows: readonly ReviewedRow[],
    place: Place,
  ): Promise<string | undefined> => {
    const { kept } = local;
    const { ledger } = session.market(session.asOf);
    const layer = joinLayers(kept.workbook.layer, kept.browser.layer);
    const document = makeDocument(review, rows, { ledger, layer }, session.today());
    if (isRefusal(document)) return reasonWords(document.refused);
    const next = addDocument(kept[place].layer, document);
    if (isRefusal(next)) return refusalText(next);
    const count = recordCount(document);
    const { publisher, published } = document.source;
    const said = (where: string): string => words().article.kept({ count, publisher, published, where });
    if (await local.change(place, next, said)) {
      reading.clear();
      leadTo({ to: "#article-kept" });
    }
    return undefined;
  };

  return (
    <div class="stack" ref={page}>
      {article?.model && <ModelNote part={article.model} />}
      {article ? (
        <ReviewPanel
          article={article}
          problem={reading.refused}
          onGiven={reading.correct}
          onKeep={keep}
          onAnother={() => {
            reading.clear();
            leadTo({ to: "#article-text" });
          }}
        />
      ) : (
        <SourceForm
          busy={reading.busy}
          refused={reading.refused}
          asking={reading.asking}
          onRead={reading.read}
          onStop={reading.stop}
        />
      )}
      <KeptList local={local} onRemoved={() => leadTo({ to: "#article-kept, #article-text, h2" })} />
    </div>
  );
}
