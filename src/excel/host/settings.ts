import type { Refusal } from "../../domain/answer/refusal";
import { SETTINGS } from "../../model/port/settings";
import { bounded } from "./bounded";
import { takesRichNumbers } from "./requirements";
import { readOnly } from "./read-only";

/**
 * Settings stand in the file, so they are there when it is opened again, on another machine too. A page outside Excel
 * has no document, whatever the types say, and so no settings.
 */
export function setting(name: string): unknown {
  return Office.context.document?.settings?.get(name) ?? undefined;
}

/** Whether numbers come with properties and a format of their own: where Excel takes them and nobody switched it off. */
export function numbersAreRich(): boolean {
  return takesRichNumbers() && setting(SETTINGS.properties.name) !== false;
}

/**
 * Keeps several settings, all or none. Excel saves its whole bag as this page knows it, so what others have saved since
 * is read first; one that they changed as well is refused, and is then known here as theirs.
 */
export async function saveSettings(changes: ReadonlyMap<string, unknown>): Promise<void | Refusal> {
  const looking = readOnly();
  if (looking) return looking;
  const known = new Map([...changes.keys()].map((name) => [name, setting(name)]));
  await readAnew();
  const theirs = [...known].some(([name, value]) => textOf(setting(name)) !== textOf(value));
  if (theirs)
    return {
      refused:
        "Somebody else changed what this workbook keeps in the meantime, so nothing was saved. Look again, then repeat it.",
    };
  put(changes);
  const refused = await save();
  if (!refused || (await stands(changes))) return undefined;
  // Excel holds on to what it was given, and would save it with whatever is saved next.
  put(known);
  return refused;
}

function put(values: ReadonlyMap<string, unknown>): void {
  const { settings } = Office.context.document;
  for (const [name, value] of values) {
    if (value === undefined) settings.remove(name);
    else settings.set(name, value);
  }
}

/** Whether the file holds what was said not to be saved: Excel may save and say that it failed. */
async function stands(changes: ReadonlyMap<string, unknown>): Promise<boolean> {
  if (!(await readAnew())) return false;
  return [...changes].every(([name, value]) => textOf(setting(name)) === textOf(value));
}

async function save(): Promise<void | Refusal> {
  const { settings } = Office.context.document;
  const said = await bounded(
    new Promise<string | undefined>((resolve) => {
      settings.saveAsync(({ status, error }) =>
        resolve(status === Office.AsyncResultStatus.Succeeded ? undefined : error.message),
      );
    }),
  ).catch((problem: Error) => problem.message);
  return said === undefined
    ? undefined
    : { refused: `The workbook could not keep it, so nothing was changed. ${said}`.trim() };
}

/** Where Excel cannot, such as in a file that nobody shares, what this page knows is all there is. */
function readAnew(): Promise<boolean> {
  const { settings } = Office.context.document;
  if (!("refreshAsync" in settings)) return Promise.resolve(false);
  const read = new Promise<boolean>((resolve) => {
    settings.refreshAsync(({ status }) => resolve(status === Office.AsyncResultStatus.Succeeded));
  });
  return bounded(read).catch(() => false);
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? "";
}
