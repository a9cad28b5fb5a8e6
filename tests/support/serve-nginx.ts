/** Serves `dist` by nginx with the configuration that docs/hosting.md gives, so that its headers are tried. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownCertificate } from "../../tools/webpack/own-certificate";
import type { ServedDist } from "./serve-dist";

const ROOT = join(__dirname, "../..");

/** Debian keeps it where only root's commands are looked for. */
const NGINX = ["nginx", "/usr/sbin/nginx"].find((command) => spawnSync(command, ["-v"]).status === 0);

export function hasNginx(): boolean {
  return NGINX !== undefined;
}

/** Stands in the place of what the configuration names: address, certificate and files. */
export async function serveByNginx(): Promise<ServedDist> {
  const folder = mkdtempSync(join(tmpdir(), "ssb-nginx-"));
  await ownCertificate(folder);
  const port = await freePort();
  const site = readFileSync(join(ROOT, "docs/nginx.conf"), "utf8")
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port} ssl;`)
    .replace("listen [::]:443 ssl;", "")
    .replace("server_name ssb.example.com;", "server_name localhost;")
    .replace("/etc/ssl/ssb.example.com.crt", join(folder, "localhost.crt"))
    .replace("/etc/ssl/ssb.example.com.key", join(folder, "localhost.key"))
    .replace("/var/www/ssb/dist", join(ROOT, "dist"));
  writeFileSync(join(folder, "nginx.conf"), whole(site, folder));
  const nginx = spawn(
    NGINX ?? "nginx",
    ["-p", folder, "-c", join(folder, "nginx.conf"), "-g", "daemon off;"],
    {
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  const ended = once(nginx, "exit");
  const origin = `https://localhost:${port}`;
  await answering(port);
  return {
    origin,
    close: async () => {
      nginx.kill("SIGQUIT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The site within as little else as nginx needs, all of it in one folder. */
function whole(site: string, folder: string): string {
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `  ${name}_temp_path ${join(folder, name)};`,
  );
  return `${user}pid ${join(folder, "pid")};
error_log stderr warn;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
${kept.join("\n")}
${site}}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function answering(port: number): Promise<void> {
  const { connect } = await import("node:net");
  for (let looks = 0; looks < 200; looks += 1) {
    const answers = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true));
      socket.on("error", () => resolve(false));
      socket.on("connect", () => socket.destroy());
    });
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nginx does not answer.");
}
