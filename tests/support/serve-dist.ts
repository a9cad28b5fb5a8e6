import { existsSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { generate } from "selfsigned";
import sirv from "sirv";

const DIST = join(__dirname, "../../dist");

export interface ServedDist {
  /** Such as `https://localhost:40123`; its certificate is self-signed. */
  origin: string;
  close: () => Promise<void>;
}

/** Serves the built files as a static host would, over https: Office.js refuses a host page over http. */
export async function serveDist(): Promise<ServedDist> {
  if (!existsSync(join(DIST, "taskpane.html")))
    throw new Error("dist/ is not built: run npm run build first.");
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
  });
  const server = createServer({ key, cert }, sirv(DIST, { dev: true, setHeaders: allowEveryOrigin }));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `https://localhost:${port}`, close: () => close(server) };
}

function allowEveryOrigin(response: { setHeader: (name: string, value: string) => unknown }): void {
  response.setHeader("Access-Control-Allow-Origin", "*");
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
