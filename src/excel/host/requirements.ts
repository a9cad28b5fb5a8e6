/** Whether Excel has an API set; the library answers without asking Excel. */
export function has(version: string, set = "ExcelApi"): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** Whether this Excel hands over its file and opens another from it. Excel on iPad does not. */
export function opensCopies(): boolean {
  return has("1.8") && has("1.1", "CompressedFile");
}

/** Whether a number may carry properties and a format of its own; an Excel of before may show `#VALUE!` for one. */
export function takesRichNumbers(): boolean {
  return has("1.19") && has("1.5", "CustomFunctionsRuntime");
}
