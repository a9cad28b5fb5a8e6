import { HostError } from "./host-object";

/** The custom XML parts of the document; kept as its settings are, see `document-settings.ts`. */
export class DocumentParts {
  readonly #key: string;
  readonly #parts: Map<string, string>;

  constructor(
    document: string,
    private readonly storage: Storage | undefined,
  ) {
    this.#key = `workbook-parts:${document}`;
    this.#parts = this.#load();
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
    this.storage?.setItem(this.#key, JSON.stringify([...this.#parts]));
  }

  #load(): Map<string, string> {
    try {
      return new Map(JSON.parse(this.storage?.getItem(this.#key) ?? "[]") as [string, string][]);
    } catch {
      return new Map();
    }
  }
}
