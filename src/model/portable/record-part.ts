import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { RestoreRecord } from "../port/restore-record";
import { packRecord, unpackRecord, unreadableRecord } from "./record";
import { fingerprint } from "../port/parted-text";

/** A record as it stands in a file: one part of it for each time that formulas were replaced. */
export const RECORD_NAMESPACE = "urn:ssb-for-excel:restore:1";

/** Longer than any that is written; more is not looked at. */
const LONGEST_XML = 8_000_000;
const FORM = /^\s*(?:<\?xml[^>]*\?>\s*)?<record\s([^>]*)>([^<]*)<\/record>\s*$/;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function recordXml(record: RestoreRecord): string {
  const text = asXmlHolds(packRecord(record));
  return `<record xmlns="${RECORD_NAMESPACE}" check="${fingerprint(text)}">${escaped(text)}</record>`;
}

/** Never throws: a part comes with workbooks that anybody may have written. */
export function recordOfXml(xml: string): RestoreRecord | Refusal {
  const [, attributes = "", content] = xml.length > LONGEST_XML ? [] : (FORM.exec(xml) ?? []);
  if (content === undefined) return unreadableRecord("no-form");
  const text = plain(content);
  const [, check] = /\bcheck="([0-9a-f]{8})"/.exec(attributes) ?? [];
  return fingerprint(text) === check ? unpackRecord(text) : unreadableRecord("not-whole");
}

/** Records as one; what several hold is there once. `unreadable` says that there is more. */
export function joinRecords(records: readonly (RestoreRecord | Refusal)[]): RestoreRecord {
  const readable = records.filter((one): one is RestoreRecord => !isRefusal(one));
  const cells = new Map(
    readable.flatMap((one) => one.cells.map((cell) => [JSON.stringify(cell), cell] as const)),
  );
  const dataSheet = readable.flatMap((one) => one.dataSheet ?? []).at(-1);
  const refused = records.find(isRefusal)?.refused;
  return {
    ...(dataSheet !== undefined && { dataSheet }),
    cells: [...cells.values()],
    ...(refused !== undefined && { unreadable: refused }),
  };
}

/** The cells of one record that another does not hold. */
export function cellsBeside(one: RestoreRecord, other: RestoreRecord): RestoreRecord["cells"] {
  const known = new Set(other.cells.map((cell) => JSON.stringify(cell)));
  return one.cells.filter((cell) => !known.has(JSON.stringify(cell)));
}

/** The two characters that XML has no place for, as JSON writes them. */
function asXmlHolds(text: string): string {
  return text.replace(/[\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function plain(content: string): string {
  return content.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (entity, decimal, hex, name) => {
    if (name) return ENTITIES[String(name)] ?? entity;
    const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
