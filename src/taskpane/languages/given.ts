/** What a sentence speaks of, by name. */
export type Given<Name extends string> = Readonly<Record<Name, string>>;

/** How many of something a sentence speaks of. */
export interface Count {
  readonly count: number;
}
