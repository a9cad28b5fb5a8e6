/**
 * Follows units, scope, measure and the like through the formulas of a book: each formula once, cells before those that
 * read them. What it can't follow it counts, and concludes nothing from.
 */
import { clip } from "../../domain/answer/clip";
import { allCalls, isWhole, mayCallSsb } from "../../domain/formulas/find-calls";
import { parseBox, spillingCell, type Box } from "../../domain/formulas/address";
import type { FormulaNode, Operator } from "../../domain/formulas/formula-tree";
import { formulaTree } from "../../domain/formulas/formula-tree";
import type { Session } from "../../domain/functions/session";
import { isOneCell } from "../../domain/ledger/lists";
import { placeOf, type BookName } from "../port/book";
import { isResolved, resolveCall, type ReadCells } from "../scan/resolve-call";
import { factsOfAnswer, textOf, type CheckedCall } from "./call-facts";
import { CheckBook, type CheckCell, type CheckSheet } from "./check-cells";
import { ADDED_FROM, behaviourOf, type Behaviour } from "./excel-functions";
import { gathered, Gathering, hasSeveral, only, said, saidBy, settled, UNKNOWN, type Facts } from "./facts";
import { factsOfLabels, labelsOf, type Labels } from "./labels";
import { fits, isFraction, measuredOf, PERCENT, type Measured } from "./measured";
import { asRate, powerOf, productOf, quotientOf, sumOf } from "./reckon";
import { namedBox, nameOfToken } from "./named-box";

/** Numbers that meet in a formula. */
export interface Meeting {
  how: "add" | "subtract" | "compare" | "divide" | "multiply" | "convert";
  cell: CheckCell;
  /** Every trait with all its values, those of a range's cells too. */
  facts: Facts;
  sides: readonly Facts[];
}

/** A value that is grown on by a quoted rate. */
export interface Grown {
  cell: CheckCell;
  from: number;
  to: number;
  year: number;
}

/** What could not be followed, as the head of what is said of it. */
export type NotFollowed =
  | { why: "function"; name: string }
  | { why: "name" | "other-workbook" | "unreadable" | "circle" | "too-long" };

/** Cells of ranges may be looked at so often for each cell of the book; longer ranges are not followed. */
const LOOKS_PER_CELL = 40;
const LOOKS_AT_LEAST = 400_000;
const MOST_ANSWERED = 2_000;
const MOST_REFERRED = 200;
/** A head stands no farther away than this. */
const MOST_AWAY = 40;
const DEEPEST_NAME = 20;
/** A call is told in a sentence no longer than this. */
const LONGEST_CALL = 60;
const MOST_KEPT_CALLS = 5_000;

type State = "new" | "open" | "done";

interface Context {
  cell: CheckCell;
  /** The formula that is looked into: the cell's own, or what a name stands for. */
  formula: string;
  calls: ReadonlyMap<number, CheckedCall>;
  /** What `LET` named. */
  named: ReadonlyMap<string, Facts | undefined>;
  depth: number;
}

/** What an evaluation came upon; kept only once every cell it reads is known. */
interface Found {
  pending: CheckCell[];
  meetings: Meeting[];
  grown: Grown[];
  /** Meetings that a factor further on in the formula may still put right. */
  open: Meeting[];
  notFollowed: NotFollowed[];
}

export class Flow {
  readonly meetings: Meeting[] = [];
  readonly grown: Grown[] = [];
  readonly notFollowed = new Map<string, { cause: NotFollowed; cells: Set<CheckCell> }>();
  /** The cells that call SSB, in the order of the sheets. */
  readonly calling: readonly CheckCell[];
  /** Nodes and cells that were looked at. */
  steps = 0;
  readonly #states = new Map<CheckCell, State>();
  readonly #facts = new Map<CheckCell, Facts>();
  readonly #calls = new Map<CheckCell, readonly CheckedCall[]>();
  readonly #answered = new Map<string, CheckedCall["outcome"]>();
  readonly #labels = new Map<CheckSheet, (cell: CheckCell) => Labels>();
  readonly #ranges = new Map<string, { rows: number; gathering: Gathering; facts: Facts }>();
  readonly #budget: number;

  constructor(
    readonly book: CheckBook,
    readonly session: Session,
  ) {
    const cells = book.sheets.reduce((count, sheet) => count + sheet.cells.length, 0);
    this.#budget = Math.max(LOOKS_AT_LEAST, cells * LOOKS_PER_CELL);
    for (const sheet of book.sheets)
      for (const cell of sheet.cells) if (cell.formula !== undefined) this.#visit(cell);
    this.calling = book.sheets.flatMap((sheet) =>
      sheet.cells.filter((cell) => cell.formula !== undefined && this.calls(cell).length > 0),
    );
  }

  labels(cell: CheckCell): Labels {
    const known = this.#labels.get(cell.sheet) ?? labelsOf(cell.sheet);
    this.#labels.set(cell.sheet, known);
    return known(cell);
  }

  /** The number at the head of a cell's column, or at the beginning of its row: a year, maybe. */
  headOf(cell: CheckCell, along: "row" | "column"): CheckCell | undefined {
    let head: CheckCell | undefined;
    for (let away = 1; away <= MOST_AWAY; away++) {
      const next =
        along === "column"
          ? cell.sheet.at(cell.row - away, cell.column)
          : cell.sheet.at(cell.row, cell.column - away);
      if (!next) break;
      if (next.typed !== undefined) head = next;
    }
    return head;
  }

  /** What is known of what a cell shows; undefined for a text. */
  facts(cell: CheckCell): Facts | undefined {
    return this.#known(cell);
  }

  /** The SSB calls of a cell's formula, with what they answer. */
  calls(cell: CheckCell): readonly CheckedCall[] {
    const known = this.#calls.get(cell);
    if (known) return known;
    const made = this.#callsIn(cell.formula, cell);
    this.#calls.set(cell, made);
    return made;
  }

  /** What the calls of a formula would answer in the place of a cell's own. */
  answered(formula: string, cell: CheckCell): readonly CheckedCall[] {
    return this.#callsIn(formula, cell);
  }

  /** The cells an argument refers to that hold something; none of very many. */
  referred({ sheet, local }: { sheet?: string; local: string }, cell: CheckCell): CheckCell[] {
    const on = sheet === undefined ? cell.sheet : this.book.sheet(sheet);
    const box = on && this.#boxOf(on, local);
    return on && box && box.rows * box.columns <= MOST_REFERRED ? [...on.within(box)] : [];
  }

  #callsIn(formula: string | undefined, cell: CheckCell): CheckedCall[] {
    if (formula === undefined || !mayCallSsb(formula)) return [];
    return allCalls(formula).map((call) => {
      const isConstant = call.arguments.every(({ kind }) => kind === "literal" || kind === "omitted");
      const key = isConstant ? formula.slice(call.start, call.end) : "";
      const outcome =
        (isConstant ? this.#answered.get(key) : undefined) ??
        resolveCall(this.session, call, this.#reader(cell));
      if (isConstant && this.#answered.size < MOST_KEPT_CALLS) this.#answered.set(key, outcome);
      return { call, outcome };
    });
  }

  #reader(cell: CheckCell): ReadCells {
    return ({ sheet, local }) => {
      const on = sheet === undefined ? cell.sheet : this.book.sheet(sheet);
      const box = on && this.#boxOf(on, local);
      if (!on || !box || box.rows * box.columns > MOST_ANSWERED * 10) return undefined;
      this.steps += box.rows * box.columns;
      return Array.from({ length: box.rows }, (_, y) =>
        Array.from({ length: box.columns }, (_, x) => on.at(box.row + y, box.column + x)?.value ?? ""),
      );
    };
  }

  #boxOf(sheet: CheckSheet, local: string): Box | undefined {
    const anchor = spillingCell(local);
    const box = parseBox(anchor ?? local);
    if (!box || anchor === undefined) return box;
    return { ...box, ...sheet.at(box.row, box.column)?.held.spill };
  }

  /** Formulas wait for those they read on a stack of their own: a chain may be as long as a sheet. */
  #visit(start: CheckCell): void {
    const stack = [start];
    for (let cell = stack.at(-1); cell; cell = stack.at(-1)) {
      if (this.#states.get(cell) === "done") {
        stack.pop();
        continue;
      }
      this.#states.set(cell, "open");
      const found: Found = { pending: [], meetings: [], grown: [], open: [], notFollowed: [] };
      const facts = this.#evaluateCell(cell, found);
      if (found.pending.length > 0) {
        for (const one of found.pending) stack.push(one);
        continue;
      }
      this.#states.set(cell, "done");
      if (facts) this.#facts.set(cell, saidBy(facts, cell.address));
      this.#keep(cell, found);
      stack.pop();
    }
  }

  #keep(cell: CheckCell, found: Found): void {
    for (const meeting of found.meetings) this.meetings.push(meeting);
    for (const grown of found.grown) this.grown.push(grown);
    for (const cause of found.notFollowed) {
      const key = cause.why === "function" ? cause.name : `:${cause.why}`;
      const known = this.notFollowed.get(key) ?? { cause, cells: new Set<CheckCell>() };
      known.cells.add(cell);
      this.notFollowed.set(key, known);
    }
  }

  #evaluateCell(cell: CheckCell, found: Found): Facts | undefined {
    const { tree, formula = "" } = cell;
    if (!tree) {
      found.notFollowed.push({ why: "unreadable" });
      return UNKNOWN;
    }
    const calls = this.calls(cell);
    const [whole] = calls;
    const context: Context = {
      cell,
      formula,
      calls: new Map(calls.map((one) => [one.call.start, one])),
      named: new Map(),
      depth: 0,
    };
    const isSpilling = whole && isResolved(whole.outcome) && !isOneCell(whole.outcome.grid);
    if (whole && isSpilling && isWhole(formula, whole.call) && whole.call.name !== "CONVERT") {
      this.steps++;
      return this.#spilledFacts(whole, 0, 0, cell.address);
    }
    const facts = this.#value(tree, context, found);
    if (typeof cell.value === "string" && cell.value !== "" && facts === undefined) return undefined;
    return this.#withLabels(cell, this.#closed(facts ?? UNKNOWN, found));
  }

  /** A formula that nothing is known of is in the unit its labels state. */
  #withLabels(cell: CheckCell, facts: Facts): Facts {
    if (facts.unit !== undefined || this.calls(cell).length > 0) return facts;
    const { unit, vat } = factsOfLabels(cell, this.labels(cell));
    if (!unit) return facts;
    const { bare: _, literal: __, ...rest } = facts;
    return { ...rest, unit, ...(vat && facts.vat === undefined && { vat }) };
  }

  /** A percentage, or two units of one kind, that no factor of the formula put right. */
  #closed(facts: Facts, found: Found): Facts {
    const unit = only(facts.unit);
    if (found.open.length === 0 || (unit && unit.scales.length > 1)) return facts;
    if (!unit) return facts;
    found.meetings.push(...found.open);
    const { unit: _, ...rest } = facts;
    return { ...rest, unit: "mixed" };
  }

  #spilledFacts(whole: CheckedCall, row: number, column: number, by: string): Facts {
    const { outcome } = whole;
    const cell = isResolved(outcome) ? outcome.grid[row]?.[column] : undefined;
    return factsOfAnswer(this.session, whole, cell, by);
  }

  /** What is known of a cell; undefined of a text, and of one that is not worked out yet. */
  #known(cell: CheckCell): Facts | undefined {
    if (cell.formula !== undefined || this.#facts.has(cell)) return this.#facts.get(cell);
    const facts = this.#factsOfConstant(cell);
    if (facts) this.#facts.set(cell, facts);
    return facts;
  }

  #factsOfConstant(cell: CheckCell): Facts | undefined {
    if (typeof cell.value !== "number") return undefined;
    const { spilledFrom } = cell.held;
    if (spilledFrom === undefined) return factsOfLabels(cell, this.labels(cell));
    const place = placeOf(spilledFrom);
    const anchor = cell.sheet.at(place.row, place.column);
    const [whole] = anchor ? this.calls(anchor) : [];
    if (!anchor || !whole || !isWhole(anchor.formula ?? "", whole.call)) return UNKNOWN;
    return this.#spilledFacts(whole, cell.row - place.row, cell.column - place.column, cell.address);
  }

  /** One number: of a range, what all its cells have in common. */
  #value(node: FormulaNode, context: Context, found: Found): Facts | undefined {
    const facts = this.#all(node, context, found);
    return facts && isRangeNode(node) ? settled(facts) : facts;
  }

  /** What is known of a node, of a range with all that its cells say. */
  #all(node: FormulaNode, context: Context, found: Found): Facts | undefined {
    this.steps++;
    switch (node.kind) {
      case "constant":
        return typeof node.value === "number" ? { bare: node.value, literal: true } : undefined;
      case "omitted":
        return undefined;
      case "reference":
        return this.#referred(node, context, found);
      case "name":
        return this.#named(node.text, context, found);
      case "negative":
        return this.#negative(node.operand, context, found);
      case "percent": {
        const { bare, literal } = this.#value(node.operand, context, found) ?? {};
        return bare === undefined ? UNKNOWN : { bare: bare / 100, ...(literal && { literal }) };
      }
      case "cells":
        for (const operand of node.operands) this.#all(operand, context, found);
        found.notFollowed.push({ why: "name" });
        return UNKNOWN;
      case "operation":
        return this.#operation(node.operator, node.left, node.right, context, found);
      case "call":
        return this.#call(node, context, found);
    }
  }

  #negative(operand: FormulaNode, context: Context, found: Found): Facts | undefined {
    const facts = this.#value(operand, context, found);
    if (!facts) return facts;
    const { terms: _, bare, ...rest } = facts;
    return { ...rest, ...(bare !== undefined && { bare: -bare }) };
  }

  #referred(
    { sheet, local }: { sheet?: string; local: string },
    { cell }: Context,
    found: Found,
  ): Facts | undefined {
    const on = sheet === undefined ? cell.sheet : this.book.sheet(sheet);
    const box = on && this.#boxOf(on, local);
    if (!on || !box) {
      found.notFollowed.push({ why: "name" });
      return UNKNOWN;
    }
    return this.#cellsOf(on, box, found);
  }

  #cellsOf(sheet: CheckSheet, box: Box, found: Found): Facts | undefined {
    if (box.rows > 1 || box.columns > 1) return this.#range(sheet, box, found);
    const cell = sheet.at(box.row, box.column);
    if (!cell) return undefined;
    if (!this.#isReady(cell, found)) return UNKNOWN;
    return this.#known(cell);
  }

  #isReady(cell: CheckCell, found: Found): boolean {
    if (cell.formula === undefined) return true;
    const state = this.#states.get(cell);
    if (state === "done") return true;
    if (state === "open") found.notFollowed.push({ why: "circle" });
    else found.pending.push(cell);
    return false;
  }

  /** A range that begins where another one does goes on from it: running totals are read once. */
  #range(sheet: CheckSheet, box: Box, found: Found): Facts {
    const key = `${sheet.name}!${box.row},${box.column},${box.columns}`;
    const known = this.#ranges.get(key);
    if (known?.rows === box.rows) return known.facts;
    const before = known && known.rows < box.rows ? known : undefined;
    const rest = before ? { ...box, row: box.row + before.rows, rows: box.rows - before.rows } : box;
    const gathering = before?.gathering ?? new Gathering();
    const cells: CheckCell[] = [];
    const pending = found.pending.length;
    for (const cell of sheet.within(rest)) {
      if (++this.steps > this.#budget) {
        found.notFollowed.push({ why: "too-long" });
        return UNKNOWN;
      }
      if (this.#isReady(cell, found)) cells.push(cell);
    }
    if (found.pending.length > pending) return UNKNOWN;
    for (const cell of cells) {
      const facts = this.#known(cell);
      if (facts) gathering.add(facts);
    }
    const facts = gathering.facts();
    this.#ranges.set(key, { rows: box.rows, gathering, facts });
    return facts;
  }

  #named(text: string, context: Context, found: Found): Facts | undefined {
    const local = context.named.get(text.toLowerCase().replace(/^_xlpm\./, ""));
    if (local !== undefined || context.named.has(text.toLowerCase().replace(/^_xlpm\./, ""))) return local;
    const box = namedBox(this.book, text, context.cell);
    if (box) return this.#cellsOf(box.sheet, box.box, found);
    const name = nameOfToken(this.book, text, context.cell);
    if (!name || context.depth >= DEEPEST_NAME) {
      found.notFollowed.push({ why: text.includes("]") && text.includes("!") ? "other-workbook" : "name" });
      return UNKNOWN;
    }
    return this.#defined(name, context, found);
  }

  #defined(name: BookName, context: Context, found: Found): Facts | undefined {
    const tree = formulaTree(name.formula);
    if (!tree) return UNKNOWN;
    const calls = this.#callsIn(name.formula, context.cell);
    const inside = {
      ...context,
      formula: name.formula,
      calls: new Map(calls.map((one) => [one.call.start, one])),
      depth: context.depth + 1,
    };
    return this.#value(tree, inside, found);
  }

  #operation(
    operator: Operator,
    left: FormulaNode,
    right: FormulaNode,
    context: Context,
    found: Found,
  ): Facts | undefined {
    const sides = [left, right].map((node) => this.#all(node, context, found) ?? {});
    const [one = {}, other = {}] = sides.map((side, at) =>
      isRangeNode(at === 0 ? left : right) ? settled(side) : side,
    );
    switch (operator) {
      case "+":
      case "-":
        this.#meet(operator === "+" ? "add" : "subtract", [one, other], context, found);
        return sumOf([one, other], operator === "+" ? 1 : -1);
      case "*":
        return this.#product(one, other, context, found);
      case "/":
        return this.#quotient(one, other, context, found);
      case "^":
        return powerOf(one, other);
      case "&":
        return undefined;
      default:
        this.#meet("compare", [one, other], context, found);
        return {};
    }
  }

  #meet(how: Meeting["how"], sides: readonly Facts[], { cell }: Context, found: Found): void {
    const all = sides.map(asRate(sides));
    const meeting: Meeting = { how, cell, facts: gathered(all), sides };
    if (isTelling(meeting.facts)) found.meetings.push(meeting);
  }

  #product(one: Facts, other: Facts, context: Context, found: Found): Facts {
    const [a, b] = [only(one.unit), only(other.unit)];
    if (a && b && ((isPercent(a) && !isFraction(b)) || (isPercent(b) && !isFraction(a))))
      found.open.push({
        how: "multiply",
        cell: context.cell,
        facts: gathered([one, other]),
        sides: [one, other],
      });
    else this.#meet("multiply", [one, other], context, found);
    this.#grow(one, other, context, found);
    this.#grow(other, one, context, found);
    const product = productOf(one, other);
    const year = yearGrown(one, other) ?? yearGrown(other, one);
    return year === undefined ? product : { ...product, year: [{ value: year, by: context.cell.address }] };
  }

  #grow(value: Facts, factor: Facts, { cell }: Context, found: Found): void {
    const year = yearGrown(value, factor);
    const { growth } = factor;
    if (year === undefined || !growth || (growth.from <= year && year <= growth.to)) return;
    found.grown.push({ cell, from: growth.from, to: growth.to, year });
  }

  #quotient(one: Facts, other: Facts, context: Context, found: Found): Facts {
    const [a, b] = [only(one.unit), only(other.unit)];
    const meeting = {
      how: "divide" as const,
      cell: context.cell,
      facts: gathered([one, other]),
      sides: [one, other],
    };
    if (a && b && a.key === b.key && !fits(a, b)) found.open.push(meeting);
    else found.meetings.push(meeting);
    return quotientOf(one, other);
  }

  #call(node: Extract<FormulaNode, { kind: "call" }>, context: Context, found: Found): Facts | undefined {
    const called = context.calls.get(node.start);
    if (called) return this.#answeredBy(called, node, context, found);
    if (node.name === "LET") return this.#let(node.arguments, context, found);
    const behaviour = behaviourOf(node.name);
    if (behaviour === undefined) {
      for (const argument of node.arguments) this.#all(argument, context, found);
      found.notFollowed.push({ why: "function", name: node.name });
      return UNKNOWN;
    }
    return this.#behaved(behaviour, node.name, node.arguments, context, found);
  }

  #behaved(
    behaviour: Behaviour,
    name: string,
    nodes: readonly FormulaNode[],
    context: Context,
    found: Found,
  ): Facts | undefined {
    const all = nodes.map((node) => this.#all(node, context, found));
    const at = (place: number): Facts | undefined => all[place] && settled(all[place]);
    if (typeof behaviour !== "string") {
      const { picks, from = 0 } = behaviour;
      const places = picks === "all" ? [...all.keys()].slice(from) : picks;
      const isPicked = places.some((place) => place < nodes.length);
      const picked = (isPicked ? places : [0]).flatMap((place) => all[place] ?? []);
      return picked.length === 1 && picked[0] ? settled(picked[0]) : withoutBare(settled(gathered(picked)));
    }
    switch (behaviour) {
      case "adds":
      case "compares": {
        const counted = all.slice(ADDED_FROM[name] ?? 0).flatMap((one) => one ?? []);
        this.#meet(behaviour === "adds" ? "add" : "compare", counted, context, found);
        const result = withoutBare(settled(gathered(counted)));
        return name === "SUM" ? result : withoutTerms(result);
      }
      case "keeps":
        return at(0);
      case "multiplies":
        return all
          .map((one) => settled(one ?? {}))
          .reduce((one, other) => this.#product(one, other, context, found));
      case "plain":
        return {};
    }
  }

  #let(nodes: readonly FormulaNode[], context: Context, found: Found): Facts | undefined {
    const named = new Map(context.named);
    for (let at = 0; at + 1 < nodes.length; at += 2) {
      const [name, value] = [nodes[at], nodes[at + 1]];
      if (name?.kind !== "name" || !value) break;
      named.set(
        name.text.toLowerCase().replace(/^_xlpm\./, ""),
        this.#value(value, { ...context, named }, found),
      );
    }
    const last = nodes.at(-1);
    return last && this.#value(last, { ...context, named }, found);
  }

  /** A call within a formula: the one number it answers, or all of them. */
  #answeredBy(
    called: CheckedCall,
    node: Extract<FormulaNode, { kind: "call" }>,
    context: Context,
    found: Found,
  ): Facts | undefined {
    const { call, outcome } = called;
    const given = node.arguments.map((argument) => this.#all(argument, context, found));
    const by = clip(context.formula.slice(call.start, call.end), LONGEST_CALL);
    if (call.name === "CONVERT") return this.#converted(called, given[0] ?? {}, context, found);
    if (!isResolved(outcome)) return factsOfAnswer(this.session, called, undefined, by);
    const cells = outcome.grid.flat();
    if (cells.length === 1) return factsOfAnswer(this.session, called, cells[0], by);
    this.steps += Math.min(cells.length, MOST_ANSWERED);
    const gathering = new Gathering();
    for (const cell of cells.slice(0, MOST_ANSWERED))
      if (cell.type === "number") gathering.add(factsOfAnswer(this.session, called, cell, by));
    return gathering.facts();
  }

  /** What a number is said to be converted from has to be what it is. */
  #converted({ call, outcome }: CheckedCall, value: Facts, context: Context, found: Found): Facts {
    const [from, to] = [1, 2].map((at) => {
      const text = isResolved(outcome) ? outcome.arguments[at] : textOf(call.arguments[at]);
      return typeof text === "string" ? text : undefined;
    });
    const before = settled(value);
    if (from !== undefined) {
      const claimed: Facts = unitFacts(from, `SSB.CONVERT "${from}"`);
      this.#meet("convert", [before, claimed], context, found);
    }
    const { unit: _, vat: __, bare: ___, literal: ____, ...rest } = before;
    return { ...rest, ...(to !== undefined && unitFacts(to, context.cell.address)) };
  }
}

function unitFacts(text: string, by: string): Facts {
  const unit = measuredOf(text) ?? measuredOf(text.replace(/\s*(?:inc|ex)\.?\s*VAT$/i, ""));
  const vat = /\binc\.?\s*VAT$/i.test(text)
    ? "included"
    : /\bex\.?\s*VAT$/i.test(text)
      ? "excluded"
      : undefined;
  const known = said(unit, by);
  const basis = said<"included" | "excluded">(vat, by);
  return { ...(known && { unit: known }), ...(basis && { vat: basis }) };
}

/** The year a value of a year is grown to; undefined where either is not known. */
function yearGrown(value: Facts, { growth }: Facts): number | undefined {
  const year = only(value.year);
  if (year === undefined || growth?.as !== "factor" || growth.years === undefined) return undefined;
  return Math.round(year + growth.years);
}

function isRangeNode({ kind }: FormulaNode): boolean {
  return kind === "reference" || kind === "name" || kind === "call";
}

function isPercent(unit: Measured): boolean {
  return isFraction(unit) && unit.scales.length === 1 && fits(unit, PERCENT);
}

/** Whether anything can be said of a meeting: something differs, or values are added up. */
function isTelling(facts: Facts): boolean {
  return (facts.terms?.length ?? 0) > 1 || hasSeveral(facts);
}

function withoutBare({ bare: _, literal: __, ...facts }: Facts): Facts {
  return facts;
}

function withoutTerms({ terms: _, ...facts }: Facts): Facts {
  return facts;
}
