import { isRefusal, RefusalError, type Refusal } from "../../domain/answer/refusal";
import { sentenceOf } from "../../model/port/sentence";
import { SETTINGS } from "../../model/port/settings";
import type { UnreadableRecord } from "../../model/port/workbook";
import { readRecord } from "../../model/portable/record";
import { RECORD_NAMESPACE, recordOfXml } from "../../model/portable/record-part";
import { changeParts, hasParts, partsOf } from "../host/document-parts";
import { saveSettings, setting } from "../host/settings";

/**
 * What this workbook remembers of its formulas and this add-in cannot read: of a newer one, or damaged. It stays as it is
 * until a person takes it away.
 */
export async function unreadableRecords(): Promise<UnreadableRecord[]> {
  const inSettings = readRecord(setting);
  const parts = hasParts() ? await partsOf(RECORD_NAMESPACE) : [];
  return [
    ...(isRefusal(inSettings) ? [fromSettings(inSettings.refused)] : []),
    ...parts.flatMap(({ id, xml }) => {
      const record = recordOfXml(xml);
      return isRefusal(record) ? [fromPart(id, xml, record.refused)] : [];
    }),
  ];
}

function fromPart(id: string, xml: string, why: string): UnreadableRecord {
  return {
    why,
    text: xml,
    remove: async () => {
      const outcome = await orRefusal(() => changeParts({ adds: [], rewrites: [], deletes: [id] }));
      if (isRefusal(outcome)) return outcome;
      return { undo: () => changeParts({ adds: [xml], rewrites: [], deletes: [] }) };
    },
  };
}

function fromSettings(why: string): UnreadableRecord {
  const { name } = SETTINGS.restore;
  const stored = new Map<string, unknown>([[name, setting(name)]]);
  for (let part = 1; setting(`${name}.${part}`) !== undefined; part++)
    stored.set(`${name}.${part}`, setting(`${name}.${part}`));
  return {
    why,
    text: JSON.stringify(Object.fromEntries(stored)),
    remove: async () => {
      const outcome = await saveSettings(new Map([...stored.keys()].map((one) => [one, undefined])));
      if (isRefusal(outcome)) return outcome;
      return {
        undo: async () => {
          const back = await saveSettings(stored);
          if (isRefusal(back)) throw new RefusalError(back.refused);
        },
      };
    },
  };
}

async function orRefusal(act: () => Promise<void>): Promise<void | Refusal> {
  return act().catch((problem: unknown) => ({ refused: sentenceOf(problem) }));
}
