import type { Refusal } from "../../domain/answer/refusal";

/**
 * Settings stand in the file, so they are there when it is opened again, on another machine too. A page outside Excel
 * has no document, whatever the types say, and so no settings.
 */
export function setting(name: string): unknown {
  return Office.context.document?.settings?.get(name) ?? undefined;
}

export function saveSetting(name: string, value: unknown): Promise<void | Refusal> {
  const { settings } = Office.context.document;
  settings.set(name, value);
  return new Promise((resolve) => {
    settings.saveAsync((result) => {
      const saved = result.status === Office.AsyncResultStatus.Succeeded;
      resolve(
        saved
          ? undefined
          : { refused: `The setting was not kept in the workbook. ${result.error.message}`.trim() },
      );
    });
  });
}
