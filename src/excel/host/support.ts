import type { Support } from "../../model/port/workbook";
import { codeOf } from "./problems";
import { has, takesRichNumbers } from "./requirements";

export async function detectSupport(): Promise<Support> {
  const { host, platform } = Office.context.diagnostics;
  return {
    host: String(host),
    platform: String(platform),
    properties: takesRichNumbers(),
    notes: has("1.10") && (await answers((context) => context.workbook.comments.getCount())),
    charts: await answers((context) => context.workbook.worksheets.getActiveWorksheet().charts.getCount()),
    precedents: has("1.12"),
    setDirty: has("1.9"),
    selectionEvents: has("1.3"),
  };
}

/** A host may lack an object of a set it announces: it is asked the least there is to ask. */
async function answers(question: (context: Excel.RequestContext) => unknown): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      question(context);
      await context.sync();
    });
    return true;
  } catch (error) {
    return codeOf(error) !== "ApiNotFound";
  }
}
