/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 *
 * Excel reads manifest.xml without mercy and without messages, so what its schema and its documentation demand
 * is asked for here. Microsoft's own validator needs the internet: `npm run validate`.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { TRANSLATED } from "../../tools/functions-metadata";
import { COMMAND_IDS } from "../../src/addin/commands/commands";

interface ShortcutsFile {
  actions: { id: string; type: string; name: string }[];
  shortcuts: { action: string; key: { default: string } }[];
}

const ROOT = join(__dirname, "../..");
const ORIGIN = "https://localhost:3000";
const FILE = join(ROOT, "manifest.xml");

const manifest = new DOMParser().parseFromString(readFileSync(FILE, "utf8"), "application/xml");
const app = manifest.documentElement;

function all(name: string, within: Element | Document = manifest): Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}

function one(name: string, within?: Element): Element {
  const found = all(name, within);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements <${name}>, expected one`);
  return found[0];
}

function value(element: Element): string {
  return element.getAttribute("DefaultValue") ?? element.textContent?.trim() ?? "";
}

function childNames(element: Element): string[] {
  return [...element.children].map((child) => child.localName);
}

const overrides = one("VersionOverrides");
const resources = one("Resources", overrides);
const byId = new Map([...resources.querySelectorAll("[id]")].map((element) => [element.id, element]));

/** The text behind a `resid`. */
function resource(element: Element): string {
  const found = byId.get(element.getAttribute("resid") ?? "");
  if (!found) throw new Error(`<${element.localName}> names an unknown resource`);
  return value(found);
}

function source(name: string): string {
  return resource(one("SourceLocation", one(name, overrides)));
}

describe("manifest.xml", () => {
  it("is well-formed", () => {
    expect(all("parsererror")).toEqual([]);
    expect(app.localName).toBe("OfficeApp");
  });

  it("is a task-pane add-in for workbooks that may read and write", () => {
    expect(app.getAttribute("xsi:type")).toBe("TaskPaneApp");
    expect(all("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual([
      "Workbook",
      "Workbook",
    ]);
    expect(value(one("Permissions"))).toBe("ReadWriteDocument");
  });

  it("has its elements in the order of the schema", () => {
    expect(childNames(app)).toEqual([
      ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
      ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings"],
      ...["Permissions", "VersionOverrides", "ExtendedOverrides"],
    ]);
    expect(childNames(overrides)).toEqual(["Hosts", "Resources"]);
    expect(childNames(one("Host", overrides))).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(childNames(one("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(childNames(one("AllFormFactors").children[0] as Element)).toEqual([
      "Script",
      "Page",
      "Metadata",
      "Namespace",
    ]);
    expect(childNames(resources)).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
    for (const control of all("Control")) {
      expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    }
  });

  it("has a GUID and a four-part version that follows package.json", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(value(one("Id"))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(value(one("Version"))).toBe(`${version}.0`);
  });

  it("keeps its GUID, by which Excel knows the installed add-in", () => {
    expect(value(one("Id"))).toBe("6d0f2b7e-8c1a-4e53-9b42-5f7a1c3e90d8");
  });

  it("asks for the shared runtime and for custom functions with messages", () => {
    const sets = all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.3"],
    ]);
  });

  it("does not give its functions away to an XLL", () => {
    expect(all("EquivalentAddins")).toEqual([]);
  });
});

describe("its runtime", () => {
  it("is one, lives long, and is the same page for pane, functions and commands", () => {
    const runtime = one("Runtime");
    expect(runtime.getAttribute("lifetime")).toBe("long");

    const resid = runtime.getAttribute("resid");
    const page = one("SourceLocation", one("Page")).getAttribute("resid");
    const commands = one("FunctionFile").getAttribute("resid");
    const pane = one("SourceLocation", one("TaskpaneId").parentElement as Element).getAttribute("resid");
    expect([page, commands, pane]).toEqual([resid, resid, resid]);
    expect(resource(runtime)).toBe(value(one("SourceLocation", one("DefaultSettings"))));
  });

  it("has the namespace SSB and the metadata at its fixed address", () => {
    expect(resource(one("Namespace"))).toBe("SSB");
    expect(source("Metadata")).toBe(`${ORIGIN}/functions.json`);
  });

  it("offers the pane, three ways into it, the model check and refresh", () => {
    const buttons = all("Control").map((control) => [
      resource(one("Label", control)),
      one("Action", control).getAttribute("xsi:type"),
      all("FunctionName", control).map(value)[0],
    ]);
    expect(buttons).toEqual([
      ["Open pane", "ShowTaskpane", undefined],
      ["News", "ExecuteFunction", "ssbNews"],
      ["Insert formula", "ExecuteFunction", "ssbFormula"],
      ["This cell", "ExecuteFunction", "ssbCell"],
      ["Check model", "ExecuteFunction", "ssbCheck"],
      ["Refresh", "ExecuteFunction", "ssbRefresh"],
    ]);
  });

  it("names no command that the add-in does not associate", () => {
    const named = all("FunctionName").map(value);
    expect(named.filter((name) => !(COMMAND_IDS as readonly string[]).includes(name))).toEqual([]);
  });
});

describe("its resources", () => {
  it("resolve: every resid has a resource, and every resource is used", () => {
    const used = new Set(
      [...overrides.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid")),
    );
    expect([...used].filter((resid) => !byId.has(resid ?? ""))).toEqual([]);
    expect([...byId.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  it("have ids used once", () => {
    const ids = [...overrides.querySelectorAll("[id]")].map((element) => element.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("keep the lengths of the schema", () => {
    const tooLong = (elements: Element[], limit: number) =>
      elements.map(value).filter((text) => text.length > limit);
    expect([...byId.keys()].filter((id) => id.length > 32)).toEqual([]);
    expect(tooLong(all("String", one("ShortStrings")), 125)).toEqual([]);
    expect(tooLong(all("String", one("LongStrings")), 250)).toEqual([]);
    expect(tooLong(all("Url"), 2048)).toEqual([]);
    expect(tooLong([one("DisplayName")], 30)).toEqual([]);
    expect(
      tooLong(
        [...app.children].filter(({ localName }) => localName === "Description"),
        250,
      ),
    ).toEqual([]);
  });
});

describe("its words in Chinese", () => {
  const LOCALES = ["zh-CN", "zh-TW"];
  const named = new Set(["Functions.Namespace"]);
  const texts = [
    one("DisplayName"),
    ...[...app.children].filter(({ localName }) => localName === "Description"),
    ...all("String", resources).filter(({ id }) => !named.has(id)),
  ];
  const overridesOf = (element: Element): [string, string][] =>
    all("Override", element).map((found) => [
      found.getAttribute("Locale") ?? "",
      found.getAttribute("Value") ?? "",
    ]);

  it("are there for every text, in each Chinese that Office shows", () => {
    for (const text of texts) {
      expect(overridesOf(text).map(([locale]) => locale)).toEqual(LOCALES);
      for (const [, chinese] of overridesOf(text)) expect(chinese).toMatch(/\p{Script=Han}/u);
    }
  });

  it("keep the lengths of the schema", () => {
    const limits: [Element[], number][] = [
      [[one("DisplayName")], 30],
      [all("String", one("ShortStrings")), 125],
      [
        [...all("String", one("LongStrings")), ...texts.filter((text) => text.localName === "Description")],
        250,
      ],
    ];
    for (const [elements, limit] of limits)
      expect(elements.flatMap(overridesOf).filter(([, text]) => text.length > limit)).toEqual([]);
  });

  it("leave names and addresses, but for the functions' metadata in Chinese", () => {
    const others = [...byId.values()].filter((element) => !texts.includes(element));
    const moved = others.flatMap((element) => overridesOf(element).map((found) => [element.id, ...found]));
    expect(moved).toEqual(
      LOCALES.map((locale) => ["Functions.Metadata.Url", locale, `${ORIGIN}/${TRANSLATED}`]),
    );
  });
});

describe("its keyboard shortcuts", () => {
  const address = one("ExtendedOverrides").getAttribute("Url") ?? "";
  const { actions, shortcuts } = JSON.parse(
    readFileSync(address.replace(ORIGIN, ROOT), "utf8"),
  ) as ShortcutsFile;

  it("are one for each command", () => {
    expect(address).toBe(`${ORIGIN}/assets/shortcuts.json`);
    expect(actions.map(({ id }) => id)).toEqual([...COMMAND_IDS]);
    expect(shortcuts.map(({ action }) => action)).toEqual([...COMMAND_IDS]);
  });

  it("have a name that the dialog about a conflict can show", () => {
    for (const { name, type } of actions) {
      expect(name).toMatch(/^[A-Z].{5,}$/);
      expect(type).toBe("ExecuteFunction");
    }
  });

  it("keep to the pattern that Excel and browsers leave free, each once", () => {
    const keys = shortcuts.map(({ key }) => key.default);
    expect(keys.filter((key) => !/^Ctrl\+Shift\+Alt\+[A-Z0-9]$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("its addresses", () => {
  const addresses = [...app.querySelectorAll("[DefaultValue]")]
    .map(value)
    .filter((text) => text.includes("://"));

  it("are https and on our own origin", () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => new URL(address).origin !== ORIGIN)).toEqual([]);
    expect(all("AppDomain").map(value)).toEqual([ORIGIN]);
  });

  it("name icons that exist and have the right size", () => {
    const ribbon = all("Image", one("DesktopFormFactor")).map((image) => ({
      address: resource(image),
      size: Number(image.getAttribute("size")),
    }));
    const store = [
      { address: value(one("IconUrl")), size: 32 },
      { address: value(one("HighResolutionIconUrl")), size: 64 },
    ];
    expect(new Set(ribbon.map(({ size }) => size))).toEqual(new Set([16, 32, 80]));
    for (const { address, size } of [...ribbon, ...store]) {
      expect({ address, ...pngSize(address.replace(ORIGIN, ROOT)) }).toEqual({
        address,
        width: size,
        height: size,
      });
    }
  });

  it("name pages that the build makes", () => {
    const made = ["/taskpane.html", "/functions.json", "/help/index.html"].map((page) => ORIGIN + page);
    const pages = addresses.filter(
      (address) => new URL(address).pathname !== "/" && !address.endsWith(".png"),
    );
    expect(new Set(pages)).toEqual(new Set(made));
    expect(existsSync(join(ROOT, "src/taskpane/taskpane.html"))).toBe(true);
  });
});

describe("Microsoft's own reader", () => {
  it("reads it", async () => {
    const info = await OfficeAddinManifest.readManifestFile(FILE);
    expect(info).toMatchObject({
      displayName: "SSB for Excel",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
    });
  });
});

/** Width and height from the header of a PNG file. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
