/**
 * The custom functions as Excel sees them. Excel reads this file's doc comments as product text, and its
 * parameter names as hints; what a function is and does stands in `domain/functions/definitions`.
 *
 * Excel's metadata generator reads this one file, and only plain function declarations and enums in it. Every
 * argument is declared as rows: hosts differ in how they spread a range over an argument of one value, so none is left
 * to them. One cell arrives as `[[value]]`, an omitted argument as null.
 */
import { respond } from "./respond";

/* eslint-disable @typescript-eslint/no-explicit-any -- the generator accepts any[][] and no alias or unknown[][] */

/** @customenum {string} */
enum EditionField {
  /** Id of the edition, such as 2026-11-24.3f9c2a71 */
  id = "id",
  /** Day of the newest record */
  date = "date",
  /** SHA-256 of the content */
  hash = "hash",
  /** Number of sources */
  sources = "sources",
  /** Number of observations */
  observations = "observations",
  /** Number of news items */
  events = "events",
  /** Number of series */
  series = "series",
  /** Whether the workbook is held to this edition: yes or no */
  pinned = "pinned",
  /** The workbook's as-of date, or an empty text */
  asof = "asof",
  /** Id of a newer edition that is at hand, or an empty text */
  available = "available",
  /** Whether the edition, where it came from a feed, is signed by a key this add-in trusts: yes or no */
  signed = "signed",
  /** How many articles of one's own answer beside the edition */
  articles = "articles",
  /** What the model is run at: source, house, low or high */
  layer = "layer",
  /** How many values of the house's own stand in this workbook */
  housevalues = "housevalues",
  /** How many exchange rates of the house's own stand in this workbook */
  houserates = "houserates",
}

/** @customenum {string} */
enum MetaField {
  /** Full name */
  name = "name",
  /** Unit of the published values */
  unit = "unit",
  /** Price, demand, shipments, capacity … */
  measure = "measure",
  /** Value added tax: included, excluded or not stated */
  vat = "vat",
  /** Grade, form and delivery terms */
  specification = "specification",
  /** What the number means */
  definition = "definition",
  /** Where it applies */
  region = "region",
  /** How often it is published */
  frequency = "frequency",
  /** The publisher that answers when none is named */
  lead = "lead",
  /** All publishers with values */
  publishers = "publishers",
  /** All-solid-state, semi-solid-state, or both */
  cells = "cells",
  /** What a share is a fraction of */
  denominator = "denominator",
  /** Other names it answers to */
  aliases = "aliases",
  /** First period with a value */
  first = "first",
  /** Last period with a value */
  last = "last",
}

/**
 * A material's price as published, for example =SSB.PRICE("Li2S"). Without a date: the latest published price. The answer carries its source.
 * @customfunction SSB_PRICE PRICE
 * @param material Material or series code, such as "Li2S" or "LATP"; a range gives one price per cell.
 * @param date Day "2025-12-06", month "2025-10", "latest", "-4W" or an Excel date; a range of dates goes across. Default: latest.
 * @param unit Unit such as "CNY/kg", "CNY/t" or "USD/kg ex VAT". Default: as published.
 * @param options Such as "asof=2025-12-31; vat=in; fill=next; maxage=60; field=low", or a two-column range of names and values.
 * @returns The price.
 * @helpurl https://localhost:3000/help/price.html
 */
export function price(material: any[][], date?: any[][], unit?: any[][], options?: any[][]): any[][] {
  return respond("PRICE", [material, date, unit, options]);
}

/**
 * The published prices of a material as a table: date, value, Type, kind. Weeks with a direction but no figure show the direction.
 * @customfunction SSB_HISTORY HISTORY
 * @param material Material or series code, such as "Li2S".
 * @param start First day or month. Default: the first published.
 * @param end Last day or month. Default: the latest published.
 * @param unit Unit such as "CNY/kg" or "USD/t". Default: as published.
 * @param options Such as "headers=0; asof=2025-12-31" (headers 0 none, 1 column heads, 2 name row and column heads).
 * @returns Rows of date, value, Type, kind, direction, publisher and publication date.
 * @helpurl https://localhost:3000/help/history.html
 */
export function history(
  material: any[][],
  start?: any[][],
  end?: any[][],
  unit?: any[][],
  options?: any[][],
): any[][] {
  return respond("HISTORY", [material, start, end, unit, options]);
}

/**
 * A forecast for a year, for example =SSB.FORECAST("ESS",2030): reported by a publisher, or derived by a rule that SSB.CITE shows.
 * @customfunction SSB_FORECAST FORECAST
 * @param series Series such as "ESS", "EV", "Consumer", "Total", "ASSB", "Semi-solid", "SSB", "ASSB penetration"; a range gives one value per cell.
 * @param year Year, such as 2030; a range of years goes across.
 * @param unit Unit such as "GWh", "TWh" or "%". Default: as published.
 * @param options Such as "asof=2025-06-30", "pub=EVTank", "method=penetration", "interp=cagr", "extrap=cagr" or "base=230".
 * @returns The forecast.
 * @helpurl https://localhost:3000/help/forecast.html
 */
export function forecast(series: any[][], year: any[][], unit?: any[][], options?: any[][]): any[][] {
  return respond("FORECAST", [series, year, unit, options]);
}

/**
 * A forecast series as a table: year, value, Type (A reported, E estimate, F forecast), kind, publisher, publication date.
 * @customfunction SSB_OUTLOOK OUTLOOK
 * @param series Series such as "ESS" or "SSB penetration".
 * @param from First year. Default: the first known.
 * @param to Last year. Default: the last known.
 * @param unit Unit such as "GWh" or "TWh". Default: as published.
 * @param options Such as "headers=2; asof=2025-12-31; pub=any; interp=linear".
 * @returns Rows of year, value, Type, kind, publisher and publication date.
 * @helpurl https://localhost:3000/help/outlook.html
 */
export function outlook(
  series: any[][],
  from?: any[][],
  to?: any[][],
  unit?: any[][],
  options?: any[][],
): any[][] {
  return respond("OUTLOOK", [series, from, to, unit, options]);
}

/**
 * The yearly growth rate of a series as a fraction, for example =SSB.CAGR("ESS"): as quoted by the publisher for that window, else computed from its values.
 * @customfunction SSB_CAGR CAGR
 * @param series Series such as "ESS"; a range gives one rate per cell.
 * @param from First year. Default: the window the publisher quotes.
 * @param to Last year. Default: the window the publisher quotes.
 * @param options Such as "basis=computed", "basis=quoted", "pub=SMM" or "asof=2025-06-30".
 * @returns The growth rate per year.
 * @helpurl https://localhost:3000/help/cagr.html
 */
export function cagr(series: any[][], from?: any[][], to?: any[][], options?: any[][]): any[][] {
  return respond("CAGR", [series, from, to, options]);
}

/**
 * Every published or derived value of one number, by publication date, so that you see how a forecast moved.
 * @customfunction SSB_VINTAGES VINTAGES
 * @param series Series such as "ESS" or "Li2S".
 * @param period The year, month or day the value is about, such as 2030.
 * @param options Such as "pub=SMM; headers=0; unit=TWh".
 * @returns Rows of publication date, value, unit, Type, kind, publisher and source.
 * @helpurl https://localhost:3000/help/vintages.html
 */
export function vintages(series: any[][], period: any[][], options?: any[][]): any[][] {
  return respond("VINTAGES", [series, period, options]);
}

/**
 * Forecasts of a series beside what came of them: forecast, outturn and error, for example =SSB.SCORECARD("Pack").
 * @customfunction SSB_SCORECARD SCORECARD
 * @param series Series such as "Pack" or "EV sales".
 * @param options Such as "asof=2026-01-31; headers=0".
 * @returns Rows of period, forecast, outturn, unit, error, forecaster, day of the forecast, publisher and day of the outturn.
 * @helpurl https://localhost:3000/help/scorecard.html
 */
export function scorecard(series: any[][], options?: any[][]): any[][] {
  return respond("SCORECARD", [series, options]);
}

/**
 * A company's part of a market, for example =SSB.SHARE("EV usage","CATL",2025): as printed, or its amount over the whole of the same publisher and period.
 * @customfunction SSB_SHARE SHARE
 * @param series Series of the whole market, such as "EV usage".
 * @param company Company in any of its names, such as "CATL" or "宁德时代"; a range gives one share per cell.
 * @param period Year 2025, month "2025-09" or window "2025-01..2025-09"; a range goes across. Default: the latest.
 * @param options Such as "pub=EVTank", "asof=2026-01-31", or "unit=GWh" for the amount.
 * @returns A share as a fraction, or an amount, with its source.
 * @helpurl https://localhost:3000/help/share.html
 */
export function share(series: any[][], company: any[][], period?: any[][], options?: any[][]): any[][] {
  return respond("SHARE", [series, company, period, options]);
}

/**
 * News items of the solid-state-battery market, newest first.
 * @customfunction SSB_NEWS NEWS
 * @param query Words to look for in text, companies and materials, such as "Gotion" or "sulfide". Default: everything.
 * @param count How many items at most. Default: 10.
 * @param options Such as "section=materials; route=sulfide; country=China; since=2025-12-01; until=2025-12-31; segment=cell".
 * @returns Rows of date, headline, companies, country, section, route, segment, stage, publisher and link.
 * @helpurl https://localhost:3000/help/news.html
 */
export function news(query?: any[][], count?: any[][], options?: any[][]): any[][] {
  return respond("NEWS", [query, count, options]);
}

/**
 * Projects with their latest stage, capacity, power and investment: one row per project, or per line of one.
 * @customfunction SSB_PROJECTS PROJECTS
 * @param query Words to look for, such as "Wuhai" or "QingTao". Default: everything.
 * @param options Such as "country=China; stage=construction; route=sulfide; asof=2025-12-31".
 * @returns Rows of project, companies, country, location, stage, capacity, unit, target, first and latest news date.
 * @helpurl https://localhost:3000/help/projects.html
 */
export function projects(query?: any[][], options?: any[][]): any[][] {
  return respond("PROJECTS", [query, options]);
}

/**
 * An exchange rate, for example =SSB.FXRATE("USD/CNY","2025-12-05"): units of the second currency for one of the first.
 * @customfunction SSB_FXRATE FXRATE
 * @param pair Currency pair such as "USD/CNY" or "EURUSD"; a range gives one rate per cell.
 * @param date Day of the rate; the last one on or before it, at most 7 days old. Default: latest.
 * @param options Such as "pub=PBOC; asof=2025-12-31; maxage=3".
 * @returns The rate.
 * @helpurl https://localhost:3000/help/fxrate.html
 */
export function fxrate(pair: any[][], date?: any[][], options?: any[][]): any[][] {
  return respond("FXRATE", [pair, date, options]);
}

/**
 * The former name of SSB.FXRATE, which workbooks hold; the same answer.
 * @customfunction SSB_FX FX
 * @excludeFromAutoComplete
 * @param pair Currency pair such as "USD/CNY" or "EURUSD"; a range gives one rate per cell.
 * @param date Day of the rate; the last one on or before it, at most 7 days old. Default: latest.
 * @param options Such as "pub=PBOC; asof=2025-12-31; maxage=3".
 * @returns The rate.
 * @helpurl https://localhost:3000/help/fxrate.html
 */
export function fx(pair: any[][], date?: any[][], options?: any[][]): any[][] {
  return fxrate(pair, date, options);
}

/**
 * Converts a number between units and currencies, for example =SSB.CONVERT(2050,"CNY/kg","USD/t","2025-12-06").
 * @customfunction SSB_CONVERT CONVERT
 * @param value The number to convert; a range gives one result per cell.
 * @param from Unit it is in, such as "CNY/kg inc VAT" or "GWh".
 * @param to Unit it shall be in, such as "USD/kg ex VAT" or "TWh".
 * @param date Day of the exchange rate and of the tax rate. Default: the latest rate.
 * @param options Such as "fx=7.1" or "fx=PBOC".
 * @returns The converted number.
 * @helpurl https://localhost:3000/help/convert.html
 */
export function convert(
  value: any[][],
  from: any[][],
  to: any[][],
  date?: any[][],
  options?: any[][],
): any[][] {
  return respond("CONVERT", [value, from, to, date, options]);
}

/**
 * Each step of converting a price, as a table: the published price, tax, exchange rate, mass, result.
 * @customfunction SSB_BRIDGE BRIDGE
 * @param material Material or series code, such as "Li2S".
 * @param date Day or month of the price. Default: latest.
 * @param unit Unit it shall be in, such as "USD/kg ex VAT". Default: as published.
 * @param options Such as "vat=in; fx=PBOC".
 * @returns Rows of step, value, unit and source.
 * @helpurl https://localhost:3000/help/bridge.html
 */
export function bridge(material: any[][], date?: any[][], unit?: any[][], options?: any[][]): any[][] {
  return respond("BRIDGE", [material, date, unit, options]);
}

/**
 * What the inputs of a material cost, as a table: a line for each input of which a coefficient was published, with its citation.
 * @customfunction SSB_STACK STACK
 * @param material "sulfide electrolyte", "LPSC" or "sulfide cell".
 * @param date Day or month of the prices. Default: latest.
 * @param options Such as "vat=in; unit=USD/kg ex VAT; asof=2025-12-31".
 * @returns Rows of input, quantity, price with its day and tax basis, cost, coefficient and citation.
 * @helpurl https://localhost:3000/help/stack.html
 */
export function stack(material: any[][], date?: any[][], options?: any[][]): any[][] {
  return respond("STACK", [material, date, options]);
}

/**
 * Searches the catalogue of series, for example =SSB.FIND("sulfide").
 * @customfunction SSB_FIND FIND
 * @param text Words to look for in codes, names and aliases, in English or Chinese. Default: everything.
 * @param options Such as "headers=0; asof=2025-12-31".
 * @returns Rows of code, name, measure, unit, region, lead publisher and last period.
 * @helpurl https://localhost:3000/help/find.html
 */
export function find(text?: any[][], options?: any[][]): any[][] {
  return respond("FIND", [text, options]);
}

/**
 * What a series is: unit, tax basis, specification, definition, publishers; one field, or all as a table.
 * @customfunction SSB_META META
 * @param code Series code or name, such as "Li2S".
 * @param field One of the fields. Default: all of them.
 * @returns The field, or rows of field and text.
 * @helpurl https://localhost:3000/help/meta.html
 */
export function meta(code: any[][], field?: MetaField[][]): any[][] {
  return respond("META", [code, field]);
}

/**
 * The source of a number as one line of text, or with detail=1 each step of how it came about.
 * @customfunction SSB_CITE CITE
 * @param series Series or material, such as "ESS" or "Li2S".
 * @param period Year, month or day. Default: latest.
 * @param options The options of the number, and "detail=1" for the whole trace as a table.
 * @returns A citation, or rows of step, value, unit and source.
 * @helpurl https://localhost:3000/help/cite.html
 */
export function cite(series: any[][], period?: any[][], options?: any[][]): any[][] {
  return respond("CITE", [series, period, options]);
}

/**
 * What is published, carried or missing, per series.
 * @customfunction SSB_COVERAGE COVERAGE
 * @param options Such as "asof=2025-12-31; headers=0; text=price".
 * @returns Rows of code, name, frequency, first and last period, values, directions only, publishers, last published, age in days and state.
 * @helpurl https://localhost:3000/help/coverage.html
 */
export function coverage(options?: any[][]): any[][] {
  return respond("COVERAGE", [options]);
}

/**
 * What became known since a day, newest first: new figures, revised forecasts, corrections, news, each with its reason.
 * @customfunction SSB_CHANGES CHANGES
 * @param since Day "2025-12-01", "-1M" or an Excel date. Default: everything that is known.
 * @param options Such as "series=ESS; reason=forecast-revision; asof=2025-12-31; headers=0".
 * @returns Rows of publication date, reason, series, period, value before and after, unit, publisher and note.
 * @helpurl https://localhost:3000/help/changes.html
 */
export function changes(since?: any[][], options?: any[][]): any[][] {
  return respond("CHANGES", [since, options]);
}

/**
 * The edition of the data this workbook is calculated with, or one field of it.
 * @customfunction SSB_EDITION EDITION
 * @param field One of the fields. Default: the id.
 * @returns The id or the field.
 * @helpurl https://localhost:3000/help/edition.html
 */
export function edition(field?: EditionField[][]): any[][] {
  return respond("EDITION", [field]);
}
