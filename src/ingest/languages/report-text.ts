import type { Direction, Qualifier } from "../../domain/ledger/records";

/** What a row says, in the words of one language. */
export interface FactWords {
  range(low: string, high: string): string;
  /** Changes are signed: "+3%". */
  onPeriod(change: string): string;
  onYear(change: string): string;
  yearly(rate: string): string;
  aim(target: string): string;
  happened(day: string): string;
  direction(direction: Direction): string;
  qualifier(qualifier: Qualifier): string;
  /** A segment, a route, a material or a country. */
  named(name: string): string;
}

/** The terminal's report of an article, in the words of one language. Headlines are the record's, and stay English. */
export interface ReportWords {
  fact: FactWords;
  noPublisher: string;
  noLink: string;
  monthOnly(month: string): string;
  found(count: number): string;
  related(count: number): string;
  known(count: number): string;
  otherwise(field: string, value: string, why: string): string;
  newNames: string;
  company(name: string, country: string, why: string): string;
  noCountry: string;
  series(code: string, unit: string): string;
  project(id: string, name: string): string;
  numbers(read: number, ignored: number, unread: number): string;
  notExtracted(count: number): string;
}
