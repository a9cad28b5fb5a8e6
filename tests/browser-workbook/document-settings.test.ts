import { DocumentSettings } from "../../src/browser-workbook/host/document-settings";

describe("the settings of the document", () => {
  it("are those it was opened with until the add-in saves others", async () => {
    const settings = new DocumentSettings([["old", "0"]], () => Promise.resolve());
    expect(settings.entries()).toEqual([["old", "0"]]);
    await settings.replace([["k", "1"]]);
    expect(settings.entries()).toEqual([["k", "1"]]);
  });

  it("are said to be saved when they are kept", async () => {
    const kept: unknown[] = [];
    const settings = new DocumentSettings([], async (entries) => {
      await Promise.resolve();
      kept.push(entries);
    });
    await settings.replace([["k", "1"]]);
    expect(kept).toEqual([[["k", "1"]]]);
  });
});
