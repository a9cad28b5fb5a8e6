import fc from "fast-check";
import { formulaTree, type FormulaNode } from "../../../src/domain/formulas/formula-tree";

/** A tree as a text in full brackets. */
function spelled(node: FormulaNode | undefined): string {
  switch (node?.kind) {
    case undefined:
      return "no formula";
    case "constant":
      return JSON.stringify(node.value);
    case "omitted":
      return "";
    case "reference":
      return node.sheet === undefined ? node.local : `${node.sheet}!${node.local}`;
    case "name":
      return node.text;
    case "negative":
      return `-${spelled(node.operand)}`;
    case "percent":
      return `${spelled(node.operand)}%`;
    case "operation":
      return `(${spelled(node.left)} ${node.operator} ${spelled(node.right)})`;
    case "call":
      return `${node.name}(${node.arguments.map(spelled).join(", ")})`;
    case "cells":
      return `<${node.operands.map(spelled).join(" ")}>`;
  }
}

describe("a formula as a tree", () => {
  it.each([
    ["=1+2*3", "(1 + (2 * 3))"],
    ["=1-2-3", "((1 - 2) - 3)"],
    ["=2^3^2", "((2 ^ 3) ^ 2)"],
    ["=-2^2", "(-2 ^ 2)"],
    ["=2*-A1", "(2 * -A1)"],
    ["=--A1", "A1"],
    ['=A1>=B2&"x"', '(A1 >= (B2 & "x"))'],
    ["=A1<>B1", "(A1 <> B1)"],
    ["=(1+A1)*5%", "((1 + A1) * 5%)"],
    ["=SUM(A1:B9,'My sheet'!C4,)", "SUM(A1:B9, My sheet!C4, )"],
    ['=SSB.PRICE("Li2S",,"CNY/t")', 'SSB.PRICE("Li2S", , "CNY/t")'],
    ["=_xlfn._xlws.FILTER(A1:A9,B1:B9=1)", "FILTER(A1:A9, (B1:B9 = 1))"],
    ["=_xlfn.LET(_xlpm.x,1,_xlpm.x*2)", "LET(_xlpm.x, 1, (_xlpm.x * 2))"],
    ["=SUM(Prices[Price])*[@Share]", "(SUM(Prices[Price]) * [@Share])"],
    ["=A1:INDEX(B:B,3)", "<A1 INDEX(B:B, 3)>"],
    ["=A1:B2 B1:B9", "<A1:B2 B1:B9>"],
    ["=SUM((A1,B2))", "SUM(<A1 B2>)"],
    ["={1,2;3,4}", "[[1,2],[3,4]]"],
    ["=@A1", "A1"],
    ["=NOW()", "NOW()"],
    ["=#REF!+1", '({"type":"Error","basicValue":"#REF!"} + 1)'],
  ])("%s", (formula, tree) => {
    expect(spelled(formulaTree(formula))).toBe(tree);
  });

  it.each(["1+2", "=", "=1+", "=(1", "=SUM(1", "=1)", "=)", '="open', "={1,A1}", "=*2"])(
    "%s is none",
    (text) => {
      expect(formulaTree(text)).toBeUndefined();
    },
  );

  it("says where a call stands", () => {
    const formula = '=1+ SSB.PRICE( "Li2S" )*2';
    const tree = formulaTree(formula);
    const calls: FormulaNode[] = [];
    const visit = (node: FormulaNode): void => {
      if (node.kind === "call") calls.push(node);
      if (node.kind === "operation") [node.left, node.right].forEach(visit);
    };
    visit(tree!);
    const [call] = calls as Extract<FormulaNode, { kind: "call" }>[];
    expect(formula.slice(call!.start, call!.end)).toBe('SSB.PRICE( "Li2S" )');
  });

  it("gives up on what is nested deeper than anybody can type, and never throws", () => {
    expect(formulaTree(`=${"(".repeat(5000)}1${")".repeat(5000)}`)).toBeUndefined();
    expect(formulaTree(`=${"-".repeat(8000)}1`)).toBeDefined();
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("=", "A1", "(", ")", ",", "+", "SUM(", "{", "}", '"', "%", ":", " ", "#", "1", "["),
        ),
        (parts) => {
          formulaTree(`=${parts.join("")}`);
        },
      ),
    );
  });
});
