import { compareText } from "../../domain/ledger/compare-text";

/** Bytes of a file, and what they have to hash to. */
export interface Wanted {
  file: string;
  /** Bytes of the whole file. */
  size: number;
  start: number;
  end: number;
  sha256: string;
}

/** One request for bytes of a file in which what is wanted of it lies. */
export interface Joined {
  file: string;
  size: number;
  start: number;
  end: number;
  parts: readonly Wanted[];
}

/** What lies between two parts costs less than a request more. */
const GAP = 64 * 1024;
/** A larger transfer is parted, so that one which fails costs no more than this. */
const MOST = 8 * 1024 * 1024;

/** As few requests as what is wanted of several files needs: neighbours are fetched together. */
export function joinRanges(wanted: readonly Wanted[], gap = GAP, most = MOST): Joined[] {
  const inOrder = [...wanted].sort((a, b) => compareText(a.file, b.file) || a.start - b.start);
  const joined: (Joined & { parts: Wanted[] })[] = [];
  for (const part of inOrder) {
    const last = joined.at(-1);
    const isNear = last?.file === part.file && part.start - last.end <= gap && part.end - last.start <= most;
    if (last && isNear) {
      last.end = Math.max(last.end, part.end);
      last.parts.push(part);
    } else {
      const { file, size, start, end } = part;
      joined.push({ file, size, start, end, parts: [part] });
    }
  }
  return joined;
}
