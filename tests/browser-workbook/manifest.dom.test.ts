import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../src/browser-workbook/page/manifest";

const text = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
const parse = (xml: string): Document => new DOMParser().parseFromString(xml, "text/xml");

describe("the ribbon of the add-in's manifest", () => {
  it("has its buttons with labels, tips and icons of this origin", () => {
    const manifest = readManifest(parse(text), "en-US");
    expect(manifest.buttons.length).toBeGreaterThan(0);
    for (const button of manifest.buttons) {
      expect(button.label).not.toBe("");
      expect(button.tip).not.toBe("");
      expect(button.icon).toMatch(/^\.\.\/assets\//);
    }
  });

  it("tells buttons that run a function from those that open the pane", () => {
    const names = readManifest(parse(text), "en-US").buttons.map(({ functionName }) => functionName);
    expect(names).toContain(undefined);
    expect(names.some((name) => typeof name === "string" && name !== "")).toBe(true);
  });

  it("is refused when it is not XML", () => {
    expect(() => readManifest(parse("<OfficeApp>"), "en-US")).toThrow("not well-formed");
  });
});
