/**
 * Where the observations lie that a pack does not hold itself: Parquet files beside the feed's index, one or more for
 * each family of series and year. The pack's hash is of this list too, so an edition names every byte of its figures.
 */
export interface Shards {
  /** Observations in all of them. */
  rows: number;
  files: ShardFile[];
}

export interface ShardFile {
  /** Its path below the folder of the index, such as `family=PRICE/year=2026/part-3f9c2a71.parquet`. */
  file: string;
  family: string;
  /** The year in which the periods of its observations end. */
  year: number;
  /** Bytes of the file. */
  size: number;
  /** From its first byte to the end of the file. */
  footer: { start: number; sha256: string };
  /** In order of the file, which is that of their series. */
  groups: RowGroup[];
}

/** Some thousands of rows that are fetched, verified and read together. */
export interface RowGroup {
  /** Its first byte, and the first one after it. */
  start: number;
  end: number;
  /** SHA-256 of these bytes, in hex. */
  sha256: string;
  rows: number;
  /** The first and the last of each, as texts are ordered; days are written `2025-12-06`. */
  series: [first: string, last: string];
  ends: [first: string, last: string];
  published: [first: string, last: string];
}

/** What observations are parted by: the first word of their series' code, such as `PRICE`. */
export function familyOf(series: string): string {
  const [family = series] = series.split(".", 1);
  return family;
}
