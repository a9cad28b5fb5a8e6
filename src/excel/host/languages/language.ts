/** What Excel refuses, in the words of one language. */
export interface HostLanguage {
  /** By Excel's error code: what is in the way and what helps. */
  codes: Readonly<Record<string, string>>;
  /** Any other refusal, with Excel's own message. */
  refused: (message: string) => string;
  /** One that comes without a word. */
  silent: string;
}
