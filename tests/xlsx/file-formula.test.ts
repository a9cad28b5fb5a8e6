import { formulaInFile, shownFormula } from "../../src/xlsx/parts/file-formula";

/** As a cell shows it, and as Excel saves it. */
const PAIRS: readonly [string, string][] = [
  ['=SSB.PRICE("Li2S")*XLOOKUP(1,A:A,B:B)', '_xldudf_SSB_PRICE("Li2S")*_xlfn.XLOOKUP(1,A:A,B:B)'],
  ["=LET(x,1,x*2)", "_xlfn.LET(_xlpm.x,1,_xlpm.x*2)"],
  [
    "=LET(x, A1, y, x+1, SUM(x,y)*Y)",
    "_xlfn.LET(_xlpm.x, A1, _xlpm.y, _xlpm.x+1, SUM(_xlpm.x,_xlpm.y)*_xlpm.Y)",
  ],
  ["=x+LET(x,1,x)+x", "x+_xlfn.LET(_xlpm.x,1,_xlpm.x)+x"],
  ['=LET(x,"x,(x",x&"x")', '_xlfn.LET(_xlpm.x,"x,(x",_xlpm.x&"x")'],
  ["=LET(x,{1,2},SUM(x))", "_xlfn.LET(_xlpm.x,{1,2},SUM(_xlpm.x))"],
  [
    "=LET(p,SSB.PRICE(A1),f,LAMBDA(v,[k],v*p+IF(ISOMITTED(k),0,k)),f(2))",
    "_xlfn.LET(_xlpm.p,_xldudf_SSB_PRICE(A1),_xlpm.f,_xlfn.LAMBDA(_xlpm.v,_xlop.k,_xlpm.v*_xlpm.p+IF(_xlfn.ISOMITTED(_xlpm.k),0,_xlpm.k)),_xlpm.f(2))",
  ],
  ["=MAP(A1:A3,LAMBDA(a,a+b))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+b))"],
  ["=LAMBDA(x,x+1)(B2)", "_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(B2)"],
  ["=SUM(A1#)+SUM('My sheet'!$B$2#)", "SUM(_xlfn.ANCHORARRAY(A1))+SUM(_xlfn.ANCHORARRAY('My sheet'!$B$2))"],
];

describe("a formula in a file", () => {
  it.each(PAIRS)("shows as %s", (shown, inFile) => {
    expect(shownFormula(inFile)).toBe(shown);
  });

  it.each(PAIRS)("%s is written as Excel writes it", (shown, inFile) => {
    expect(formulaInFile(shown)).toBe(inFile);
  });

  it("names nothing where a LET or LAMBDA is not finished", () => {
    expect(formulaInFile("=LET(x")).toBe("_xlfn.LET(x");
    expect(formulaInFile("=LET(x,1")).toBe("_xlfn.LET(x,1");
    expect(formulaInFile("=LAMBDA(x+1)")).toBe("_xlfn.LAMBDA(x+1)");
  });
});
