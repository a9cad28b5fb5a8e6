import {
  NUMBER_FIELDS,
  TEXT_FIELDS,
  type ObservationColumns,
  type Sparse,
  type TextField,
  type Words,
} from "../domain/ledger/stored-observations";
import { canonicalJson } from "./canonical-json";

/**
 * Columns as bytes: four for the length of a head, the head in JSON, and typed arrays after it, each at a multiple of
 * eight, little endian. What is read are views of the bytes: no row is parsed.
 */
interface Head {
  series: readonly string[];
  sources: readonly string[];
  words: readonly Words[];
  texts: Partial<Record<TextField, readonly string[]>>;
  arrays: Record<string, { type: ArrayType; at: number; length: number }>;
}

const TYPES = { i32: Int32Array, u32: Uint32Array, u16: Uint16Array, f64: Float64Array } as const;

type ArrayType = keyof typeof TYPES;
type ArrayOf<Type extends ArrayType> = InstanceType<(typeof TYPES)[Type]>;

type TypedArray = Int32Array | Uint32Array | Uint16Array | Float64Array;

export type Bytes = Uint8Array<ArrayBuffer>;

const ALIGNED = 8;
const LENGTH = 4;

export function shardBytes(columns: ObservationColumns): Bytes {
  const { series, sources, words, texts } = columns;
  const arrays = Object.entries(arraysOf(columns));
  let end = 0;
  const places = arrays.map(([name, array]) => {
    const at = end;
    end = aligned(at + array.byteLength);
    return [name, { type: typeOf(array), at, length: array.length }] as const;
  });
  const head: Head = {
    ...{ series, sources, words },
    texts: Object.fromEntries(TEXT_FIELDS.map((field) => [field, texts[field]?.values])),
    arrays: Object.fromEntries(places),
  };
  return joined([headed(canonicalJson(head)), ...arrays.map(([, array]) => bytesOf(array))]);
}

/** The columns that bytes are; undefined where they are none. What they say is not checked. */
export function readShard(bytes: Bytes): ObservationColumns | undefined {
  const read = readHead(bytes);
  if (!read || bytes.byteOffset % ALIGNED !== 0) return undefined;
  const { head, end } = read;
  try {
    return columnsIn(head as unknown as Head, bytes, end);
  } catch {
    // A head that is no head, or names places outside the bytes.
    return undefined;
  }
}

function columnsIn(
  { series, sources, words, texts, arrays }: Head,
  bytes: Bytes,
  end: number,
): ObservationColumns {
  const find = <Type extends ArrayType>(type: Type, name: string): ArrayOf<Type> | undefined => {
    const place = arrays[name];
    if (!place) return undefined;
    if (place.type !== type || end + place.at + place.length * TYPES[type].BYTES_PER_ELEMENT > bytes.length)
      throw new RangeError(name);
    return new TYPES[type](bytes.buffer, bytes.byteOffset + end + place.at, place.length) as ArrayOf<Type>;
  };
  const get = <Type extends ArrayType>(type: Type, name: string): ArrayOf<Type> => {
    const found = find(type, name);
    if (!found) throw new RangeError(name);
    return found;
  };
  const last = get("i32", "last");
  const order = find("u32", "order");
  return {
    ...{ series: textsIn(series), sources: textsIn(sources), words, last },
    starts: get("u32", "starts"),
    first: find("i32", "first") ?? last,
    source: get("u32", "source"),
    value: get("f64", "value"),
    word: get("u16", "word"),
    ...(order && { order }),
    numbers: some(NUMBER_FIELDS, (field): Sparse<Float64Array> | undefined => {
      const rows = find("u32", `${field} rows`);
      return rows && { rows, values: get("f64", field) };
    }),
    texts: some(TEXT_FIELDS, (field): Sparse<readonly string[]> | undefined => {
      const rows = find("u32", `text ${field}`);
      return rows && { rows, values: textsIn(texts[field]) };
    }),
    supersedes: { rows: get("u32", "supersedes rows"), values: get("u32", "supersedes") },
  };
}

/** The arrays of columns by name; one that says what another says is left out. */
function arraysOf(columns: ObservationColumns): Record<string, TypedArray> {
  const { starts, first, last, source, value, word, order, numbers, texts, supersedes } = columns;
  const areDays = first.every((day, row) => day === last[row]);
  const arrays: Record<string, TypedArray> = {
    ...{ starts, last, ...(!areDays && { first }), source, value, word, ...(order && { order }) },
    ...{ "supersedes rows": supersedes.rows, supersedes: supersedes.values },
  };
  for (const field of NUMBER_FIELDS) {
    const column = numbers[field];
    if (column) Object.assign(arrays, { [`${field} rows`]: column.rows, [field]: column.values });
  }
  for (const field of TEXT_FIELDS) {
    const column = texts[field];
    if (column) Object.assign(arrays, { [`text ${field}`]: column.rows });
  }
  return arrays;
}

function typeOf(array: TypedArray): ArrayType {
  const types = Object.keys(TYPES) as ArrayType[];
  return types.find((type) => array instanceof TYPES[type]) ?? "f64";
}

function bytesOf({ buffer, byteOffset, byteLength }: TypedArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value;
  throw new TypeError("These are no texts.");
}

/** Each key of which something is found. */
export function some<Key extends string, T>(
  keys: readonly Key[],
  of: (key: Key) => T | undefined,
): Partial<Record<Key, T>> {
  const found: Partial<Record<Key, T>> = {};
  for (const key of keys) {
    const one = of(key);
    if (one !== undefined) found[key] = one;
  }
  return found;
}

/** A text in JSON with its length before it. */
export function headed(json: string): Bytes {
  const text = new TextEncoder().encode(json);
  const bytes = new Uint8Array(LENGTH + text.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, LENGTH);
  return bytes;
}

/** What stands in JSON at the beginning of bytes, the bytes it is, and where what comes after it begins. */
export function readHead(
  bytes: Bytes,
): { head: Record<string, unknown>; text: Bytes; end: number } | undefined {
  if (bytes.length < LENGTH) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset, LENGTH).getUint32(0, true);
  if (LENGTH + length > bytes.length) return undefined;
  const text = bytes.subarray(LENGTH, LENGTH + length);
  const head = readObject(text);
  return head && { head, text, end: aligned(LENGTH + length) };
}

function readObject(bytes: Bytes): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Parts after each other, each at a multiple of eight. */
export function joined(parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + aligned(length), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += aligned(part.length);
  }
  return bytes;
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNED) * ALIGNED;
}

export function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
