import type { Pairs } from "./document-settings";
import { HostError } from "./host-object";

/** The custom XML parts of the document, by their ids. */
export class DocumentParts {
  readonly #parts: Map<string, string>;

  /** @param changed Is told of all of them whenever one is another. */
  constructor(
    parts: Pairs,
    private readonly changed: (parts: Pairs) => void,
  ) {
    this.#parts = new Map(parts);
  }

  all(): Pairs {
    return [...this.#parts];
  }

  /** All, or those whose root is of a namespace. */
  ids(namespace?: string): readonly string[] {
    const ids = [...this.#parts.keys()];
    return namespace === undefined ? ids : ids.filter((id) => this.namespaceOf(id) === namespace);
  }

  xml(id: string): string | undefined {
    return this.#parts.get(id);
  }

  namespaceOf(id: string): string {
    return /^\s*(?:<\?.*?\?>\s*)?<[^\s>]+\s[^>]*?xmlns="([^"]*)"/s.exec(this.#parts.get(id) ?? "")?.[1] ?? "";
  }

  add(xml: string): string {
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    this.set(id, xml);
    return id;
  }

  set(id: string, xml: string): void {
    if (!/^\s*<[\s\S]+>\s*$/.test(xml)) throw new HostError("InvalidArgument", "That is no XML.");
    this.#parts.set(id, xml);
    this.#save();
  }

  delete(id: string): void {
    this.#parts.delete(id);
    this.#save();
  }

  #save(): void {
    this.changed(this.all());
  }
}
