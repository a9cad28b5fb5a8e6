import type { LanguageTag } from "../../domain/answer/languages/known";
import type { Direction, Qualifier } from "../../domain/ledger/records";
import { reportInChinese } from "./report-zh";

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
  otherwise(field: string, value: string, why: string): string;
  newNames: string;
  company(name: string, country: string, why: string): string;
  noCountry: string;
  series(code: string, unit: string): string;
  project(id: string, name: string): string;
  numbers(read: number, ignored: number, unread: number): string;
  notExtracted(count: number): string;
}

const reportInEnglish: ReportWords = {
  fact: {
    range: (low, high) => `${low} to ${high}`,
    onPeriod: (change) => `${change} on the period before`,
    onYear: (change) => `${change} on the year`,
    yearly: (rate) => `${rate} a year`,
    aim: (target) => `aim ${target}`,
    happened: (day) => `on ${day}`,
    direction: (direction) => direction,
    qualifier: (qualifier) => qualifier,
    named: (name) => name,
  },
  noPublisher: "publisher not found",
  noLink: "no link found",
  monthOnly: (month) => `${month} (the month only)`,
  found: (count) => `Found ${count}:`,
  related: (count) => `In related items, each another publication (${count}):`,
  otherwise: (field, value, why) => `or ${field} ${value}: ${why}`,
  newNames: "Not in the catalogue yet:",
  company: (name, country, why) => `company ${name} (${country}): ${why}`,
  noCountry: "country not printed",
  series: (code, unit) => `series ${code} in ${unit}`,
  project: (id, name) => `project ${id}: ${name}`,
  numbers: (read, ignored, unread) =>
    `Numbers: ${read} read, ${ignored} ignored with a reason, ${unread} not read.`,
  notExtracted: (count) => `Not extracted: ${count} sentences.`,
};

export function reportWords(tag: LanguageTag): ReportWords {
  return tag === "zh" ? reportInChinese : reportInEnglish;
}
