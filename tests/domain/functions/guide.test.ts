import { GUIDE } from "../../../src/domain/functions/guide";
import { SIGNATURES, type Signature } from "../../../src/domain/functions/signatures";

describe("the guide", () => {
  it("speaks of every function in a few words", () => {
    for (const name of Object.keys(SIGNATURES) as (keyof typeof SIGNATURES)[]) {
      expect(GUIDE[name].about.length).toBeGreaterThan(5);
      expect(GUIDE[name].about.length).toBeLessThanOrEqual(40);
    }
  });

  it("speaks of no argument that is not there", () => {
    for (const [name, { parameters }] of Object.entries<Signature>(SIGNATURES)) {
      const known = parameters.map((parameter) => parameter.name);
      expect(known).toEqual(expect.arrayContaining(Object.keys(GUIDE[name as keyof typeof GUIDE].arguments)));
    }
  });
});
