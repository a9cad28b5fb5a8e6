/**
 * The feed that is served beside the add-in.
 *
 *     npm run feed -- release [--key secret.pem]   adds the ledger's edition to feed/archive
 *     npm run feed -- keygen secret.pem [--from DAY] [--until DAY]
 *                                                  makes a key pair and prints the public key for SSB_FEED_KEY
 *     npm run feed -- sign FOLDER --key secret.pem signs what is unsigned in any feed
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
  const folder = join(root, ARCHIVE);
  const archive = readIndex(folder);
  if (archive.editions.some(({ hash }) => hash === pack.hash)) return `${pack.edition} is released already.`;
  const newest = newestOf(archive);
  const { entry, file } = describeEdition(pack, newestPack(folder, archive));
  if (newest && entry.date < newest.date) {
    throw new Error(`${entry.id} is older than ${newest.id}: add-ins refuse a feed that goes back.`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file.name), file.text);
  writeIndex(folder, {
    ...archive,
    editions: [...archive.editions, secret ? signEntry(entry, secret) : entry],
  });
  return `${entry.id} is released as ${file.name}${secret ? ", signed" : ""}.`;
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

const OPTIONS = { key: { type: "string" }, from: { type: "string" }, until: { type: "string" } } as const;

function main(): void {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const [command, place] = positionals;
  const secret = values.key === undefined ? undefined : createPrivateKey(readFileSync(values.key));
  if (command === "release") console.log(release(process.cwd(), ledgerPack(), secret));
  else if ((command === "keygen" || command === "keys") && place)
    console.log(writeKeys(place, values.from, values.until));
  else if (command === "sign" && place && secret) console.log(signFolder(place, secret));
  else throw new Error("Say release [--key FILE], keygen FILE, or sign FOLDER --key FILE.");
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
  try {
    main();
  } catch (cause) {
    console.error((cause as Error).message);
    process.exitCode = 1;
  }
}
