import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";
import type { Refusal } from "../../domain/answer/refusal";
import { BrokenXml } from "./xml";

/**
 * An Office package: a zip of parts that name each other. Parts are read when they are asked for; what is not written
 * is saved as it came.
 */
export interface OfficePackage {
  /** The path of every part, such as `xl/workbook.xml`. */
  paths(): string[];
  /** The text of a part; undefined where there is none. */
  text(path: string): string | undefined;
  put(path: string, text: string): void;
  remove(path: string): void;
  /** Whether any part was written or taken away. */
  isChanged(): boolean;
  /** What was written and taken away so far. */
  state(): PackageState;
  /** Brings a state back. */
  restore(state: PackageState): void;
  bytes(): Uint8Array;
}

export interface PackageState {
  readonly written: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

/** More than any model holds; beyond them a file is meant to fill the memory. */
export const PACKAGE_LIMITS = { parts: 10_000, part: 100_000_000, all: 400_000_000 } as const;

/** Why a file is not opened. */
export type WhyNot = "password" | "noWorkbook" | "tooLarge" | "broken";
export interface FileRefusal extends Refusal<string> {
  why: WhyNot;
}

const NO_PACKAGE: FileRefusal = {
  refused: "This is not an .xlsx or .xlsm file, or it is broken.",
  why: "noWorkbook",
};
/** What older files and files with a password begin with: a compound document of the time before Office packages. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

export function openPackage(bytes: Uint8Array): OfficePackage | FileRefusal {
  if (COMPOUND.every((byte, at) => bytes[at] === byte))
    return {
      refused:
        "This file has a password, or is an .xls. Save it as .xlsx without a password, then try again.",
      why: "password",
    };
  const entries = entriesOf(bytes);
  return "refused" in entries ? entries : new ZipPackage(bytes, entries);
}

/** The parts by their paths in small letters, as parts name each other in any case; none is unpacked yet. */
function entriesOf(bytes: Uint8Array): Map<string, string> | FileRefusal {
  const entries = new Map<string, string>();
  let all = 0;
  let why: FileRefusal | undefined;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        all += originalSize;
        if (entries.has(name.toLowerCase())) why = NO_PACKAGE;
        if (originalSize > PACKAGE_LIMITS.part || all > PACKAGE_LIMITS.all) why = tooLarge(name);
        if (entries.size >= PACKAGE_LIMITS.parts) why = tooLarge(name);
        else entries.set(name.toLowerCase(), name);
        return false;
      },
    });
  } catch {
    return NO_PACKAGE;
  }
  if (why) return why;
  return entries.has("[content_types].xml") ? entries : NO_PACKAGE;
}

function tooLarge(name: string): FileRefusal {
  return {
    refused: `This file is larger than can be read here (${name}). Nothing was changed.`,
    why: "tooLarge",
  };
}

export function isSameState(one: PackageState, other: PackageState): boolean {
  return (
    one.written.size === other.written.size &&
    one.removed.size === other.removed.size &&
    [...one.written].every(([path, text]) => other.written.get(path) === text) &&
    [...one.removed].every((path) => other.removed.has(path))
  );
}

class ZipPackage implements OfficePackage {
  readonly #read = new Map<string, string>();
  #written = new Map<string, string>();
  #removed = new Set<string>();

  constructor(
    private readonly packed: Uint8Array,
    private readonly entries: Map<string, string>,
  ) {}

  paths(): string[] {
    const kept = [...this.entries].filter(([key]) => !this.#removed.has(key)).map(([, name]) => name);
    const added = [...this.#written.keys()].filter((name) => !this.entries.has(name.toLowerCase()));
    return [...kept, ...added];
  }

  text(path: string): string | undefined {
    const key = path.toLowerCase();
    if (this.#removed.has(key)) return undefined;
    const name = this.entries.get(key);
    const written = this.#written.get(name ?? path);
    if (written !== undefined || name === undefined) return written;
    const known = this.#read.get(key) ?? strFromU8(this.#unpacked((one) => one === name)[name] ?? NOTHING);
    this.#read.set(key, known);
    return known;
  }

  put(path: string, text: string): void {
    const key = path.toLowerCase();
    this.#removed.delete(key);
    this.#written.set(this.entries.get(key) ?? path, text);
  }

  remove(path: string): void {
    const key = path.toLowerCase();
    this.#written.delete(this.entries.get(key) ?? path);
    if (this.entries.has(key)) this.#removed.add(key);
  }

  isChanged(): boolean {
    return this.#written.size + this.#removed.size > 0;
  }

  state(): PackageState {
    return { written: new Map(this.#written), removed: new Set(this.#removed) };
  }

  restore({ written, removed }: PackageState): void {
    this.#written = new Map(written);
    this.#removed = new Set(removed);
  }

  bytes(): Uint8Array {
    if (!this.isChanged()) return this.packed;
    const parts = this.#unpacked((name) => !this.#removed.has(name.toLowerCase()));
    for (const [name, text] of this.#written) parts[name] = strToU8(text);
    return zipSync(parts, { mtime: EPOCH });
  }

  #unpacked(wanted: (name: string) => boolean): Unzipped {
    try {
      return unzipSync(this.packed, { filter: ({ name }) => wanted(name) });
    } catch {
      throw new BrokenXml("A part cannot be unpacked.");
    }
  }
}

const NOTHING = new Uint8Array();
/** The same changes make the same file; a zip knows no earlier day. */
const EPOCH = "1980-01-01T12:00:00";
