import { createHash, X509Certificate } from "node:crypto";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import sirv from "sirv";
import { gzipSync } from "node:zlib";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Served {
  origin: string;
  close: () => void;
}

export interface Certificate {
  key: string;
  cert: string;
  /** By this a browser takes it for a good one: with any other it would keep nothing in its cache. */
  fingerprint: string;
}

export async function makeCertificate(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
  });
  const spki = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return { key, cert, fingerprint: createHash("sha256").update(spki).digest("base64") };
}

/** Serves built files compressed, and with the cache headers that docs/hosting.md asks of a host. */
export async function serveCached(folder: string, { key, cert }: Certificate): Promise<Served> {
  compress(folder);
  const files = sirv(folder, {
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader(
        "Cache-Control",
        isNamedByContent(pathname) ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  const server = createServer({ key, cert }, files);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function isNamedByContent(pathname: string): boolean {
  return pathname.includes("/chunks/");
}

function compress(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) compress(path);
    else if (/\.(js|css|json|html)$/.test(name)) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
  }
}
