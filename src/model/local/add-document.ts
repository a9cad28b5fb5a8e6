import type { LocalDocument, LocalLayer } from "../../domain/local/local-layer";
import { articleRefusals, type ArticleRefusal } from "../languages/refusals";

/** The layer with one more document; a source that it holds already is refused. */
export function addDocument(layer: LocalLayer, document: LocalDocument): LocalLayer | ArticleRefusal {
  const { id, publisher, published } = document.source;
  if (layer.documents.some(({ source }) => source.id === id))
    return articleRefusals.addedAlready(publisher, published, id);
  return { documents: [...layer.documents, document] };
}
