/**
 * The settings an add-in keeps in the document. The document of this page has no file, so they live in memory and,
 * where the browser allows it, in local storage under the document's name.
 */
export class DocumentSettings {
  readonly #key: string;
  #entries: ReadonlyMap<string, string>;

  constructor(
    document: string,
    private readonly storage: Storage | undefined,
  ) {
    this.#key = `workbook-settings:${document}`;
    this.#entries = this.#load();
  }

  /** Pairs of name and JSON text. */
  entries(): readonly (readonly [string, string])[] {
    return [...this.#entries];
  }

  /** Replaces all settings, as Excel does on save. */
  replace(entries: readonly (readonly [string, string])[]): void {
    this.#entries = new Map(entries);
    this.storage?.setItem(this.#key, JSON.stringify(this.entries()));
  }

  #load(): ReadonlyMap<string, string> {
    const text = this.storage?.getItem(this.#key);
    if (!text) return new Map();
    try {
      return new Map(JSON.parse(text) as [string, string][]);
    } catch {
      return new Map();
    }
  }
}

/** Local storage, or undefined where the browser forbids it. */
export function localStorageIfAllowed(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
