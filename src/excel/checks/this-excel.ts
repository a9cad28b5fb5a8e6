import { has } from "../host/requirements";

const SETS: readonly [set: string, versions: readonly string[]][] = [
  ["ExcelApi", Array.from({ length: 25 }, (_, at) => `1.${at + 1}`)],
  ["CustomFunctionsRuntime", ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"]],
  ["SharedRuntime", ["1.1", "1.2"]],
  ["RibbonApi", ["1.1", "1.2"]],
  ["KeyboardShortcuts", ["1.1"]],
  ["DialogApi", ["1.1", "1.2"]],
];

/** Host, version, languages and requirement sets: what tells one installation from another. */
export function factsOfExcel(): [name: string, content: string][] {
  const { diagnostics, contentLanguage, displayLanguage } = Office.context;
  return [
    ["Host", String(diagnostics.host)],
    ["Platform", String(diagnostics.platform)],
    ["Version", String(diagnostics.version)],
    ...SETS.map(([set, versions]): [string, string] => [
      set,
      versions.filter((version) => has(version, set)).at(-1) ?? "none",
    ]),
    ["Languages", `${String(displayLanguage)} shown, ${String(contentLanguage)} for contents`],
    ["Browser", browser()],
  ];
}

/** Tests run in none. */
function browser(): string {
  return typeof navigator === "undefined" ? "none" : navigator.userAgent;
}
