/**
 * The feed that is served beside the add-in.
 *
 *     npm run feed -- release [--key secret.pem]   adds the ledger's edition to feed/archive
 *     npm run feed -- keygen secret.pem [--from DAY] [--until DAY]
 *                                                  makes a key pair and prints the public key for SSB_FEED_KEY
 *     npm run feed -- sign FOLDER --key secret.pem signs what is unsigned in any feed
 *     npm run feed -- parquet FOLDER [--rows N] [--key secret.pem]
 *                                                  writes the ledger as a store: a feed whose observations lie in Parquet files
 *     npm run feed -- catalogue FOLDER --definitions FILE [--files LIST] [--key secret.pem]
 *                                                  lists the Parquet files of a store, those of a list where there is one, as an edition
 *     npm run feed -- pack FILE                    writes the ledger as one file of columns
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FEED_FORMAT, MINIMUM_ADD_IN, newestOf, type FeedEntry, type FeedIndex } from "../src/feed/format";
import { signedText } from "../src/feed/signature";
import { keyId } from "../src/feed/trusted-keys";
import { isDay } from "../src/domain/time/day";
import { en } from "../src/domain/answer/languages/en";
import { writeIn } from "../src/domain/answer/languages/in-use";
import { compareEditions } from "../src/domain/editions/compare";
import type { Pack } from "../src/domain/ledger/records";
import { buildPack } from "./ledger";
import { writePackFile } from "./pack-file";
import { listStore, writeStore } from "./shards/store";

/** An index reads the same for everybody. */
writeIn(en);

/** Every released edition, itself a feed: what a workbook was saved with has to stay there to be fetched. */
export const ARCHIVE = "feed/archive";

export interface FeedFile {
  name: string;
  text: string;
}

/**
 * The archive's feed up to the given edition, which is added where it is not released yet: a build of an earlier
 * edition serves what there was then.
 */
export function feedFiles(
  root: string,
  pack: Pack,
): { files: FeedFile[]; index: FeedIndex; released: boolean } {
  const folder = join(root, ARCHIVE);
  const all = readIndex(folder);
  const at = all.editions.findIndex(({ hash }) => hash === pack.hash);
  const released = at >= 0;
  const archive = released ? { ...all, editions: all.editions.slice(0, at + 1) } : all;
  const files = archive.editions.map(({ file }) => ({
    name: file,
    text: readFileSync(join(folder, file), "utf8"),
  }));
  if (released) return { files: withIndex(files, archive), index: archive, released };

  const added = describeEdition(pack, newestPack(folder, archive));
  const index = { ...archive, editions: [...archive.editions, added.entry] };
  return { files: withIndex([...files, added.file], index), index, released };
}

/** The entry and the file of an edition; `older` is the edition before it. */
export function describeEdition(pack: Pack, older: Pack | undefined): { entry: FeedEntry; file: FeedFile } {
  const text = JSON.stringify(pack);
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  const name = `${pack.edition}-${sha256.slice(0, 8)}.json`;
  const entry: FeedEntry = {
    id: pack.edition,
    date: pack.edition.slice(0, 10),
    hash: pack.hash,
    file: name,
    size: Buffer.byteLength(text),
    sha256,
    minimumAddIn: MINIMUM_ADD_IN,
    changed: compareEditions(older, pack),
  };
  return { entry, file: { name, text } };
}

export function signEntry(entry: FeedEntry, secret: KeyObject): FeedEntry {
  const named: FeedEntry = { ...entry, key: keyId(rawPublicKey(createPublicKey(secret))) };
  return { ...named, signature: sign(null, Buffer.from(signedText(named)), secret).toString("base64") };
}

/** A key pair; the public key as `SSB_FEED_KEY` takes it: 32 bytes in base64. */
export function makeKeys(): { secret: KeyObject; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { secret: privateKey, publicKey: rawPublicKey(publicKey) };
}

/** An Ed25519 key in DER is twelve bytes of heading and the key. */
function rawPublicKey(key: KeyObject): string {
  return key.export({ type: "spki", format: "der" }).subarray(12).toString("base64");
}

/** Adds the ledger's edition to the archive; answers what it did. */
export function release(root: string, pack: Pack, secret: KeyObject | undefined): string {
  const added = addEdition(join(root, ARCHIVE), pack, secret);
  if (!added) return `${pack.edition} is released already.`;
  return `${pack.edition} is released as ${added}${secret ? ", signed" : ""}.`;
}

/** Adds an edition to a store; its Parquet files lie in the folder already. Answers what it did. */
export function addToStore(folder: string, pack: Pack, secret: KeyObject | undefined): string {
  const added = addEdition(folder, pack, secret);
  if (!added) return `${pack.edition} is there already.`;
  const { rows = 0, files = [] } = pack.shards ?? {};
  return `${pack.edition}: ${rows} observations in ${files.length} Parquet files, listed in ${added}${secret ? ", signed" : ""}.`;
}

/** The name of the file that was added; undefined where the edition was there. */
function addEdition(folder: string, pack: Pack, secret: KeyObject | undefined): string | undefined {
  const index = readIndex(folder);
  if (index.editions.some(({ hash }) => hash === pack.hash)) return undefined;
  const newest = newestOf(index);
  const { entry, file } = describeEdition(pack, newestPack(folder, index));
  if (newest && entry.date < newest.date) {
    throw new Error(`${entry.id} is older than ${newest.id}: add-ins refuse a feed that goes back.`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file.name), file.text);
  writeIndex(folder, {
    ...index,
    editions: [...index.editions, secret ? signEntry(entry, secret) : entry],
  });
  return file.name;
}

function signFolder(folder: string, secret: KeyObject): string {
  const index = readIndex(folder);
  const editions = index.editions.map((entry) => (entry.signature ? entry : signEntry(entry, secret)));
  writeIndex(folder, { ...index, editions });
  return `${index.editions.filter(({ signature }) => !signature).length} editions signed.`;
}

function newestPack(folder: string, index: FeedIndex): Pack | undefined {
  const newest = newestOf(index);
  return newest && (JSON.parse(readFileSync(join(folder, newest.file), "utf8")) as Pack);
}

function readIndex(folder: string): FeedIndex {
  const path = join(folder, "index.json");
  if (!existsSync(path)) return { format: FEED_FORMAT, editions: [] };
  return JSON.parse(readFileSync(path, "utf8")) as FeedIndex;
}

function writeIndex(folder: string, index: FeedIndex): void {
  writeFileSync(join(folder, "index.json"), indexText(index));
}

function withIndex(files: FeedFile[], index: FeedIndex): FeedFile[] {
  return [...files, { name: "index.json", text: indexText(index) }];
}

function indexText(index: FeedIndex): string {
  return `${JSON.stringify(index, null, 2)}\n`;
}

const OPTIONS = {
  key: { type: "string" },
  from: { type: "string" },
  until: { type: "string" },
  rows: { type: "string" },
  definitions: { type: "string" },
  files: { type: "string" },
} as const;

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const [command, place] = positionals;
  const secret = values.key === undefined ? undefined : createPrivateKey(readFileSync(values.key));
  if (command === "release") console.log(release(process.cwd(), ledgerPack(), secret));
  else if ((command === "keygen" || command === "keys") && place)
    console.log(writeKeys(place, values.from, values.until));
  else if (command === "sign" && place && secret) console.log(signFolder(place, secret));
  else if (command === "parquet" && place)
    console.log(addToStore(place, await writeStore(place, ledgerPack(), rowsOf(values.rows)), secret));
  else if (command === "catalogue" && place && values.definitions !== undefined)
    console.log(
      addToStore(
        place,
        await listStore(place, definitionsIn(values.definitions), filesIn(values.files)),
        secret,
      ),
    );
  else if (command === "pack" && place) console.log(await writePackFile(place, ledgerPack()));
  else
    throw new Error(
      "Say release [--key FILE], keygen FILE, sign FOLDER --key FILE, pack FILE, parquet FOLDER [--rows N] [--key FILE], or catalogue FOLDER --definitions FILE [--files LIST] [--key FILE].",
    );
}

/** How many rows are fetched together. */
function rowsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const rows = Number(text);
  if (Number.isInteger(rows) && rows > 0) return rows;
  throw new Error(`"${text}" is no number of rows such as 10000.`);
}

/** Which files an edition is made of: those of a list, where there is one. */
function filesIn(list: string | undefined): ((path: string) => boolean) | undefined {
  if (list === undefined) return undefined;
  const paths = new Set(readFileSync(list, "utf8").split(/\r?\n/));
  return (path) => paths.has(path);
}

/** A pack, whose observations are left aside. */
function definitionsIn(path: string): Pack {
  const pack = JSON.parse(readFileSync(path, "utf8")) as Pack;
  return { ...pack, format: 1, observations: [] };
}

function ledgerPack(): Pack {
  const compiled = buildPack(process.cwd());
  if (!("pack" in compiled)) throw new Error("The ledger does not compile: npm run ledger says why.");
  return compiled.pack;
}

/** Refuses to write over a key: what it signed could never be signed alike again. */
function writeKeys(path: string, from: string | undefined, until: string | undefined): string {
  for (const day of [from, until])
    if (day !== undefined && !isDay(day)) throw new Error(`"${day}" is no day such as 2026-12-31.`);
  const { secret, publicKey } = makeKeys();
  writeFileSync(path, secret.export({ type: "pkcs8", format: "pem" }), { flag: "wx", mode: 0o600 });
  return `${path} holds the secret key: keep it out of the repository.\nSSB_FEED_KEY=${publicKey}${daysText(from, until)}`;
}

function daysText(from = "", until = ""): string {
  if (until) return `:${from}:${until}`;
  return from && `:${from}`;
}

if (require.main === module) {
  main().catch((cause: unknown) => {
    console.error((cause as Error).message);
    process.exitCode = 1;
  });
}
