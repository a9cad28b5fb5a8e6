import { remembering } from "../../../src/model/editions/remembering";
import { fakeWorkbook } from "../../support/fake-workbook";

describe("the edition of a workbook", () => {
  it("is noted with a change, not with a reading and not where nothing was changed", async () => {
    const remember = jest.fn(async () => undefined);
    const workbook = remembering(fakeWorkbook({ cells: { A1: 7 } }), remember);
    await workbook.read("A1");
    await workbook.write({ at: "A1", content: [[{ value: 8 }]] });
    expect(remember).not.toHaveBeenCalled();
    await workbook.write({ at: "A1", content: [[{ value: 8 }]], overwrite: true });
    expect(remember).toHaveBeenCalledTimes(1);
  });
});
