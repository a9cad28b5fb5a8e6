/** What the lockfile brings: under which licences, and whether anything has to run to install it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { X509Certificate } from "node:crypto";
import { tmpdir } from "node:os";
import { ownCertificate } from "../../tools/webpack/own-certificate";

const ROOT = join(__dirname, "../..");

interface Locked {
  license?: string;
  hasInstallScript?: boolean;
  resolved?: string;
  integrity?: string;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};
const others = Object.entries(packages).filter(([path]) => path !== "");

/** What ships is held to a shorter list by the build: tools/webpack/notices.js. */
const LOOKED_AT = [
  ...["0BSD", "Apache-2.0", "Apache-2.0 AND MIT", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC"],
  ...["MIT", "MIT-0", "(MIT OR CC0-1.0)", "Python-2.0"],
];

/** Of the tools and tests, or with terms of their own. */
const EACH_BY_NAME: Record<string, string> = {
  // Changes to its files would have to be published; there are none, and it does not ship.
  "axe-core": "MPL-2.0",
  // Data about browsers, of a tool of the tests.
  "caniuse-lite": "CC-BY-4.0",
  // Microsoft's terms: docs/hosting.md.
  "@microsoft/office-js": "LICENSE",
  // Named in its LICENSE file alone: Apache-2.0.
  "@univerjs/telemetry": "none",
};

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

it("every package comes under a licence that somebody looked at", () => {
  const strange = others
    .map(([path, { license = "none" }]) => [nameOf(path), license] as const)
    .filter(([name, licence]) => !LOOKED_AT.includes(licence) && EACH_BY_NAME[name] !== licence);
  expect(strange).toEqual([]);
});

it("every package is held to its content", () => {
  expect(
    others.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path),
  ).toEqual([]);
});

it("nothing has to run to install: CI installs with scripts off", () => {
  const script = readFileSync(join(ROOT, ".ci/run"), "utf8");
  expect(script.match(/npm ci.*/g)).toEqual(["npm ci --ignore-scripts"]);
});

describe("the certificate of npm start", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "certificate-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is for this machine, is no authority, and its key is nobody else's to read", async () => {
    const made = new X509Certificate((await ownCertificate(folder)).cert);
    expect(made.ca).toBe(false);
    expect(made.subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1");
    expect(statSync(join(folder, "localhost.key")).mode & 0o777).toBe(0o600);
  });

  it("is kept for its month, and made anew after it", async () => {
    const start = new Date("2026-01-01T00:00:00Z");
    const days = (count: number): Date => new Date(start.getTime() + count * 86_400_000);
    const { cert } = await ownCertificate(folder, start);
    expect((await ownCertificate(folder, days(28))).cert).toBe(cert);
    expect((await ownCertificate(folder, days(30))).cert).not.toBe(cert);
  });
});
