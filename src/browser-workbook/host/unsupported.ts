/** Calls the add-in made that this stand-in cannot answer. None is swallowed: each is answered and listed. */

export interface UnsupportedCall {
  readonly what: string;
  readonly times: number;
}

export class UnsupportedCalls {
  readonly #times = new Map<string, number>();
  readonly #listeners = new Set<() => void>();

  note(what: string): void {
    this.#times.set(what, (this.#times.get(what) ?? 0) + 1);
    for (const listener of this.#listeners) listener();
  }

  list(): readonly UnsupportedCall[] {
    return [...this.#times].map(([what, times]) => ({ what, times }));
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }
}
