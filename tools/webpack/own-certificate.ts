/**
 * The certificate of `npm start` where the system trusts none: for this machine's name only, no authority that could sign
 * for others, for a month, and with a key that nobody else here can read. webpack-dev-server's own is an authority.
 */
import { X509Certificate } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "selfsigned";

/** PEM texts. */
export interface Certificate {
  cert: string;
  key: string;
}

const FOLDER = join(__dirname, "../../node_modules/.cache/ssb-certificate");
const CERTIFICATE_FILE = "localhost.crt";
const KEY_FILE = "localhost.key";
const DAYS = 30;
const DAY_MS = 86_400_000;
/** Kinds of a name, as the library numbers them. */
const DNS = 2;
const IP = 7;

export async function ownCertificate(folder = FOLDER, now = new Date()): Promise<Certificate> {
  const kept = read(folder);
  if (kept && isGood(kept.cert, now)) return kept;
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - DAY_MS),
    notAfterDate: new Date(now.getTime() + DAYS * DAY_MS),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: DNS, value: "localhost" },
          { type: IP, ip: "127.0.0.1" },
          { type: IP, ip: "::1" },
        ],
      },
    ],
  });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, KEY_FILE), key, { mode: 0o600 });
  writeFileSync(join(folder, CERTIFICATE_FILE), cert);
  return { cert, key };
}

function read(folder: string): Certificate | undefined {
  try {
    return {
      cert: readFileSync(join(folder, CERTIFICATE_FILE), "utf8"),
      key: readFileSync(join(folder, KEY_FILE), "utf8"),
    };
  } catch {
    return undefined;
  }
}

function isGood(cert: string, now: Date): boolean {
  try {
    const { ca, validTo } = new X509Certificate(cert);
    return !ca && new Date(validTo).getTime() > now.getTime() + DAY_MS;
  } catch {
    return false;
  }
}
