import { DocumentSettings } from "../../src/browser-workbook/host/document-settings";

describe("the settings of the document", () => {
  it("live without storage as long as the page", () => {
    const settings = new DocumentSettings("Book", undefined);
    settings.replace([["k", "1"]]);
    expect(settings.entries()).toEqual([["k", "1"]]);
  });

  it("are found again in storage under the document's name", () => {
    const storage = fakeStorage();
    new DocumentSettings("Book", storage).replace([["k", "1"]]);
    expect(new DocumentSettings("Book", storage).entries()).toEqual([["k", "1"]]);
    expect(new DocumentSettings("Other", storage).entries()).toEqual([]);
  });

  it("start empty when the storage holds something else", () => {
    const storage = fakeStorage({ "workbook-settings:Book": "{oops" });
    expect(new DocumentSettings("Book", storage).entries()).toEqual([]);
  });
});

function fakeStorage(content: Record<string, string> = {}): Storage {
  const entries = new Map(Object.entries(content));
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  } as unknown as Storage;
}
