import fc from "fast-check";
import {
  allCalls,
  findCalls,
  isWhole,
  mayCallSsb,
  type CallArgument,
} from "../../../src/domain/formulas/find-calls";
import { referencesInFormula } from "../../../src/domain/formulas/formula-references";
import { writeFormula } from "../../../src/domain/formulas/write-formula";
import { FUNCTION_NAMES } from "../../../src/domain/functions/functions";
import { BELOW_A_SQUARE, growthOf } from "../../support/growth";

/** What is read of a formula, often enough to be measured. */
function readOften(formula: string, times: number): void {
  for (let time = 0; time < times; time++) {
    for (const call of allCalls(formula)) isWhole(formula, call);
    referencesInFormula(formula);
  }
}

function argumentsOf(formula: string): CallArgument[] {
  return findCalls(formula)[0]!.arguments;
}

function kinds(formula: string): string[] {
  return argumentsOf(formula).map(({ kind }) => kind);
}

function literals(formula: string): unknown[] {
  return argumentsOf(formula).map((argument) =>
    argument.kind === "literal" ? argument.value : argument.kind,
  );
}

describe("finding the calls in a formula", () => {
  it.each([
    ['=SSB.PRICE("Li2S")', ["PRICE"]],
    ["=ssb.price(A1)", ["PRICE"]],
    ['= SSB.PRICE ( "Li2S" ) *2', ["PRICE"]],
    ['=IFERROR(SSB.PRICE(A1),0)+SUM(B1:B2,SSB.FORECAST("ESS",2030))', ["PRICE", "FORECAST"]],
    ["=SSB.CONVERT(SSB.PRICE(A1),B1,C1)", ["CONVERT", "PRICE"]],
    ["=SSB.CONVERT(1+SSB.PRICE(A1),B1,C1)", ["CONVERT", "PRICE"]],
    ["=@SSB.EDITION()", ["EDITION"]],
    ["=-SSB.EDITION()", ["EDITION"]],
    ["=_xlfn.LET(_xlpm.x,SSB.PRICE(A1),_xlpm.x*2)", ["PRICE"]],
    ["=LAMBDA(name,SSB.PRICE(name))(A1)", ["PRICE"]],
    ["=SSB.PRICE(SSB.FX(B1)", ["FX"]],
    ["=SSB.PRICE(SSB.FXRATE(B1)", ["FXRATE"]],
    ["=SUM(Table1[a \"b\"])+SSB.PRICE(Table1[[#This Row],[a '[x']]])", ["PRICE"]],
  ])("%s", (formula, names) => {
    expect(allCalls(formula).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    '="SSB.PRICE(1)"',
    '="say ""SSB.PRICE(1)"" "',
    "='SSB.PRICE(1)'!A1",
    "=MYSSB.PRICE(1)",
    "=X.SSB.PRICE(1)",
    "=SSB.PRICE",
    "=SSB.PRICE(",
    '=SSB.PRICE("Li2S',
    "=Table1[SSB.PRICE(1)]",
    "SSB",
    "",
  ])("finds none in %s", (formula) => {
    expect(allCalls(formula)).toEqual([]);
  });

  it.each([
    ['=_xldudf_SSB_PRICE("Li2S")', "_xldudf_SSB_"],
    ['=[2]!_xldudf_SSB_PRICE("Li2S")', "[2]!_xldudf_SSB_"],
    ["=#REF!_xldudf_SSB_PRICE(A1)", "#REF!_xldudf_SSB_"],
    ['=BloombergUI.xla!_xldudf_SSB_PRICE("Li2S")', "BloombergUI.xla!_xldudf_SSB_"],
    ["='C:\\Add ins\\it''s.xlam'!_xldudf_SSB_PRICE(A1)", "'C:\\Add ins\\it''s.xlam'!_xldudf_SSB_"],
    ["='Book 2.xlsx'!SSB.PRICE(A1)", "'Book 2.xlsx'!SSB."],
    ["=SSB.PRICE(A1)", "SSB."],
  ])("tells in %s how the function is called", (formula, prefix) => {
    const [call] = findCalls(formula);
    expect([call!.name, call!.prefix]).toEqual(["PRICE", prefix]);
  });

  it("tells where a call stands and whether it is all there is", () => {
    const formula = "=2*SSB.PRICE(A1)";
    const [call] = findCalls(formula);
    expect(formula.slice(call!.start, call!.end)).toBe("SSB.PRICE(A1)");
    expect(isWhole(formula, call!)).toBe(false);
    expect(isWhole("=SSB.PRICE(A1)", findCalls("=SSB.PRICE(A1)")[0]!)).toBe(true);
  });

  it("is sieved by a cheap look", () => {
    expect(mayCallSsb("=SUM(A1)")).toBe(false);
    expect(mayCallSsb("SSB.PRICE(1)")).toBe(false);
    expect(mayCallSsb(5)).toBe(false);
    expect(mayCallSsb("=1+\nssb.price(1)")).toBe(true);
  });
});

describe("the arguments of a call", () => {
  it("are constants", () => {
    expect(literals('=SSB.X("a ""b"", (c",-1.5,10%,2e3,TRUE,false,#N/A)')).toEqual([
      'a "b", (c',
      -1.5,
      0.1,
      2000,
      true,
      false,
      { type: "Error", basicValue: "#N/A" },
    ]);
  });

  it("are arrays as rows", () => {
    expect(literals('=SSB.X({"EV";"ESS"},{1,2;3,TRUE},{"a;b,c"})')).toEqual([
      [["EV"], ["ESS"]],
      [
        [1, 2],
        [3, true],
      ],
      [["a;b,c"]],
    ]);
  });

  it("may be left out", () => {
    expect(kinds('=SSB.X("a",,"b",)')).toEqual(["literal", "omitted", "literal", "omitted"]);
    expect(kinds("=SSB.X()")).toEqual([]);
    expect(kinds("=SSB.X(,)")).toEqual(["omitted", "omitted"]);
  });

  it.each([
    ["A1", undefined, "A1"],
    ["$A$1:B7", undefined, "$A$1:B7"],
    ["B4#", undefined, "B4#"],
    ["Model!A1", "Model", "A1"],
    ["'My ''own'' sheet'!A1:B2", "My 'own' sheet", "A1:B2"],
    ["价格!A1", "价格", "A1"],
  ])("are cells: %s", (text, sheet, local) => {
    expect(argumentsOf(`=SSB.X(${text})`)[0]).toMatchObject({
      kind: "reference",
      local,
      ...(sheet && { sheet }),
    });
  });

  it.each([
    "A1+1",
    "-A1",
    'TEXT(A1,"yyyy")',
    "Rate",
    "Table1[@[Price]]",
    "A:A",
    "1:1",
    "$A:$C",
    "[Book2]Sheet1!A1",
    "'[Book 2.xlsx]Sheet1'!A1",
    "Sheet1:Sheet3!A1",
    "'Sheet 1:Sheet 3'!A1",
    "#REF!A1",
    "Model!#REF!",
    "ZZZ1",
    "A1048577",
    "A1:B2:C3",
    "R1C1",
    "R[-1]C[1]",
    "Table1[[#All],[a '] b]]",
    "{1,A1}",
    'IF(A1>1,"a","b")',
    "A1=B1",
  ])("are worked out by Excel: %s", (text) => {
    expect(kinds(`=SSB.X(${text},1)`)).toEqual(["expression", "literal"]);
  });

  it("are other calls, and texts joined with cells", () => {
    expect(kinds('=SSB.X(SSB.PRICE(A1),"asof="&B1,SSB.PRICE(A1)&"x")')).toEqual(["call", "joined", "joined"]);
  });

  it("tell where they stand", () => {
    const formula = '=1+SSB.X( "a" , B2 ,SSB.Y( 3 ))';
    const [first, second, third] = argumentsOf(formula);
    for (const argument of [first!, second!, third!])
      expect(formula.slice(argument.start, argument.end)).toBe(argument.text);
    const inner = third!.kind === "call" ? third!.call.arguments[0]! : undefined;
    expect(formula.slice(inner!.start, inner!.end)).toBe("3");
  });
});

describe("whatever the text", () => {
  const scrap = fc.constantFrom(
    "SSB.",
    "PRICE(",
    "_xldudf_SSB_",
    "(",
    ")",
    ",",
    ";",
    '"',
    "'",
    "!",
    "{",
    "}",
    "[",
    "]",
    "&",
    "A1",
    "1",
    " ",
    "#",
    "é",
  );

  it("nothing is thrown, and what is found stands in the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join("")),
        ),
        (text) => {
          for (const call of allCalls(`=${text}`)) {
            const found = `=${text}`.slice(call.start, call.end);
            expect(found.startsWith(call.prefix)).toBe(true);
            expect(found.endsWith(")")).toBe(true);
          }
          referencesInFormula(`=${text}`);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("calls nested as deep as Excel allows are found", () => {
    const depth = 64;
    expect(allCalls(`=${"SSB.X(".repeat(depth)}1${"&1)".repeat(depth)}`)).toHaveLength(depth);
  });

  it.each([
    ["nested calls", (size: number) => `${"SSB.X(1+".repeat(size)}1${")".repeat(size)}`],
    ["calls nested in arguments", (size: number) => `${"SSB.X(1,".repeat(size)}1${")".repeat(size)}`],
    ["calls nested in joined texts", (size: number) => `${'SSB.X("a"&'.repeat(size)}1${")".repeat(size)}`],
    ["calls nested in arrays", (size: number) => `${"SSB.X({1,".repeat(size)}1${"})".repeat(size)}`],
    ["calls that are never closed", (size: number) => "SSB.X(1,".repeat(size)],
    ["a call after much space", (size: number) => `${" ".repeat(8 * size)}1+SSB.X(1)`],
    ["a long name", (size: number) => "x".repeat(8 * size)],
    ["a long number", (size: number) => `${"1".repeat(8 * size)}x`],
    ["open brackets", (size: number) => "T[".repeat(4 * size)],
    ["quotes that are never closed", (size: number) => `'${"''".repeat(4 * size)}x`],
    ["parts joined", (size: number) => `SSB.X(${"A1&".repeat(2 * size)}1)`],
    ["whole columns in a row", (size: number) => "A:".repeat(4 * size)],
  ])("reading %s takes time that grows with the text, not with its square", (_, formulaOf) => {
    const growth = growthOf((size) => readOften(`=${formulaOf(size)}`, 60), 300);
    expect(growth).toBeLessThan(BELOW_A_SQUARE);
  });

  it("a formula written by the add-in is read back", () => {
    const value = fc.oneof(
      fc.string().filter((text) => text !== ""),
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
        .filter((number) => !Object.is(number, -0)),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FUNCTION_NAMES), fc.array(value, { maxLength: 6 }), (name, values) => {
        const formula = writeFormula(name, values);
        const [call, ...more] = findCalls(formula);
        expect(more).toEqual([]);
        expect(call!.name).toBe(name);
        expect(isWhole(formula, call!)).toBe(true);
        const read = call!.arguments.map((argument) => (argument.kind === "literal" ? argument.value : null));
        const given = [...values];
        while (given.length > 0 && given.at(-1) === null) given.pop();
        expect(read).toEqual(given);
      }),
    );
  });
});

describe("the cells a formula names", () => {
  const names = (formula: string): string[] =>
    referencesInFormula(formula).map(({ sheet, local }) =>
      sheet === undefined ? local : `${sheet}|${local}`,
    );

  it.each([
    ["=A1+$B$2*Model!C3", ["A1", "$B$2", "Model|C3"]],
    ["=SUM('My sheet'!A1:B2)+A1+$A$1", ["My sheet|A1:B2", "A1"]],
    ["=B4#", ["B4#"]],
    ['=SSB.PRICE("A1",B1)', ["B1"]],
    ["=LOG10(2)+ABC1D+Table1[A1]+[Book]Sheet1!A1", []],
    ["=\"A1\"&'A1'!B2", ["A1|B2"]],
    ["=Sheet1:Sheet3!A1+'S 1:S 3'!B2+#REF!C3+Model!#REF!", []],
    ["=A:A+$1:$3+R1C1+R[1]C1+RC[-1]", []],
    ["=A1:INDEX(B1:B9,2)", ["A1", "B1:B9"]],
    ["=LET(rate,C3,rate*'It''s'!$D$4#)", ["C3", "It's|$D$4#"]],
    ["=Table1[a '] B1]&Table1[\"]&C1", ["C1"]],
  ])("%s", (formula, expected) => {
    expect(names(formula)).toEqual(expected);
  });
});
