/** Stores on this machine's disk, and a host that serves them by range. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import type { Pack } from "../../../src/domain/ledger/records";
import { addToStore } from "../../../tools/feed";
import { writeStore } from "../../../tools/shards/store";
import type { Answer, FeedServer } from "../feed-server";

export interface Store {
  root: string;
  /** The edition, whose observations lie in the shards. */
  pack: Pack;
}

/** A pack written as a store, so many rows to a row group. */
export async function storeOf(pack: Pack, rowsOfAGroup?: number): Promise<Store> {
  const root = mkdtempSync(join(tmpdir(), "store-"));
  const listed = await writeStore(root, pack, rowsOfAGroup);
  addToStore(root, listed, undefined);
  return { root, pack: listed };
}

/** Serves all files of a store, those that are changed as changed. */
export function serve(
  server: FeedServer,
  { root }: Store,
  change: (bytes: Buffer, path: string) => Buffer = same,
): void {
  for (const path of globSync("**/*", { cwd: root }))
    server.answer(path, ranges(change(readFileSync(join(root, path)), path)));
}

function same(bytes: Buffer): Buffer {
  return bytes;
}

/** What a static host does that knows byte ranges. */
export function ranges(bytes: Buffer): Answer {
  return (request, response) => {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
    if (first === undefined) return response.writeHead(200).end(bytes);
    const [start, end] = [Number(first), Math.min(Number(last), bytes.length - 1)];
    if (start >= bytes.length)
      return response.writeHead(416, { "Content-Range": `bytes */${bytes.length}` }).end();
    response.writeHead(206, { "Content-Range": `bytes ${start}-${end}/${bytes.length}` });
    response.end(bytes.subarray(start, end + 1));
  };
}

/** The Parquet files asked for, each as often as it was. */
export function shardsAsked(server: FeedServer): string[] {
  return server.asked.filter((line) => line.includes(".parquet "));
}
