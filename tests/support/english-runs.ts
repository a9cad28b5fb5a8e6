/** What sheets hold too, and figures told as news, are the same for every reader. */
const RECORD = ["what each publisher says", "on the year before"];

/** Runs of two English words and more that are not of the data: its names, titles and headlines are its publishers'. */
export function englishRuns(texts: readonly string[], data: string): string[] {
  const runs = texts.flatMap((text) => text.match(/[A-Za-z][A-Za-z'-]+(?:,? [a-z][A-Za-z'-]+)+/g) ?? []);
  const isOfData = (run: string): boolean => run.split(", ").every((part) => data.includes(part));
  return [...new Set(runs)].filter((run) => !RECORD.includes(run) && !isOfData(run));
}
