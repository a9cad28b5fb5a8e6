/** The settings an add-in keeps in the document: pairs of name and JSON text. */
export type Pairs = readonly (readonly [string, string])[];

export class DocumentSettings {
  #entries: ReadonlyMap<string, string>;

  /** @param keep Has them outlive the page; done before the add-in is told that they are saved. */
  constructor(
    entries: Pairs,
    private readonly keep: (entries: Pairs) => Promise<void>,
  ) {
    this.#entries = new Map(entries);
  }

  entries(): Pairs {
    return [...this.#entries];
  }

  /** Replaces all settings, as Excel does on save. */
  replace(entries: Pairs): Promise<void> {
    this.#entries = new Map(entries);
    return this.keep(this.entries());
  }
}
