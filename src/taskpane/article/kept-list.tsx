import { words } from "../languages/in-use";
import { useState } from "preact/hooks";
import { exportDocument, type ExportedFile } from "../../domain/local/export-document";
import { recordCount, removeDocument, type LocalDocument } from "../../domain/local/local-layer";
import { usePane } from "../app/pane";
import { SourceLink } from "../parts/source-link";
import { saveFile } from "../parts/save-file";
import { PLACES, type Place } from "../../model/local/local-store";
import type { LocalData } from "./use-local";

/** The articles of this user that are kept, with the way out for each. */
export function KeptList({ local, onRemoved }: { local: LocalData; onRemoved(): void }) {
  const kept = PLACES.flatMap((place) =>
    local.kept[place].layer.documents.map((document) => ({ place, document })),
  );
  const damaged = PLACES.filter((place) => local.kept[place].damaged.length > 0);
  const remove = async (place: Place, { source }: LocalDocument): Promise<void> => {
    const next = removeDocument(local.kept[place].layer, source.id);
    if (await local.change(place, next, () => words().article.removed(source))) onRemoved();
  };
  if (kept.length === 0 && damaged.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="article-kept">
      <h2 id="article-kept" tabIndex={0}>
        {words().article.yourArticles}
      </h2>
      {damaged.map((place) => (
        <p key={place} class="article-problem">
          {words().article.damaged({ place: words().article.inPlace[place] })}
        </p>
      ))}
      <ul class="stack">
        {kept.map(({ place, document }) => (
          <KeptArticle
            key={`${place} ${document.source.id}`}
            place={place}
            document={document}
            onRemove={() => void remove(place, document)}
          />
        ))}
      </ul>
    </section>
  );
}

interface KeptArticleProps {
  place: Place;
  document: LocalDocument;
  onRemove(): void;
}

function KeptArticle({ place, document, onRemove }: KeptArticleProps) {
  const [files, setFiles] = useState<ExportedFile[]>([]);
  const { source } = document;
  const count = recordCount(document);
  const name = `${source.publisher}, ${source.published}`;
  const exportNow = (): void => {
    const exported = exportDocument(document);
    setFiles(exported);
    exported.forEach(saveFile);
  };
  return (
    <li class="card stack">
      <div>
        <p>
          <SourceLink url={source.url}>{source.title}</SourceLink>
        </p>
        <p class="quiet">
          {words().article.keptFacts({
            name,
            count,
            added: source.recorded,
            place: words().article.inPlace[place],
          })}
        </p>
      </div>
      <div class="row">
        <button
          type="button"
          class="button"
          aria-label={words().article.exportThat({ name })}
          onClick={exportNow}
        >
          {words().article.export}
        </button>
        <button
          type="button"
          class="button"
          aria-label={words().article.removeThat({ name })}
          onClick={onRemove}
        >
          {words().article.remove}
        </button>
      </div>
      {files.length > 0 && <p class="quiet">{words().article.exportHint}</p>}
      {files.map((file) => (
        <ExportedText key={file.name} file={file} />
      ))}
    </li>
  );
}

/** Some hosts drop a download without a word; the text can always be copied. */
function ExportedText({ file: { name, text } }: { file: ExportedFile }) {
  const { announce } = usePane();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      announce(words().article.copied({ name }));
    } catch {
      announce(words().article.copyByHand);
    }
  };
  const id = `exported-${name}`;
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <textarea id={id} class="input article-export" rows={4} readOnly value={text} />
      <div>
        <button
          type="button"
          class="button"
          aria-label={words().article.copyThat({ name })}
          onClick={() => void copy()}
        >
          {words().article.copy}
        </button>
      </div>
    </div>
  );
}
