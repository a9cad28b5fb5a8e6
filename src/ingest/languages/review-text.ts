import type { Row } from "../review/review";

/** What the terminal's review says and asks, in the words of one language; its keys are the same in every one. */
export interface ReviewWords {
  rowHelp: string;
  sureHelp: string;
  numberHelp: string;
  repeated(count: number): string;
  sure(count: number): string;
  place(index: number, count: number): string;
  unread(count: number): string;
  statuses: Record<Row["comparison"]["status"], string>;
  confidences: Record<Row["confidence"], string>;
  /** The label of a field by its path; without one the reader's own stands. */
  fields: Readonly<Record<string, string>>;
  period(period: string): string;
  oneByOne: string;
  country: string;
  newText: string;
  codeOfSeries: string;
  otherSeries: string;
  nameOfSeries: string;
  region: string;
  measure(choices: string): string;
  noSeries(said: string, unit: string): string;
  noUnit: string;
  isThere(code: string): string;
  inUnit(code: string, unit: string): string;
  decisions(count: number): string;
  goOn: string;
  grammarAlone(why: string): string;
  model(tokens: number, turnedAway: number): string;
}
