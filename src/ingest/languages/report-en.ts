import type { ReportWords } from "./report-text";

export const reportInEnglish: ReportWords = {
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
  known: (count) => `${count} of them the ledger knows already:`,
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
