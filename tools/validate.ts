/** Asks Microsoft's validation service about the manifest: `npm run validate [file]`. Needs the internet. */
import { existsSync } from "node:fs";
import { validateManifest } from "office-addin-manifest";

async function main(file = "manifest.xml"): Promise<void> {
  if (!existsSync(file)) return fail(`${file} does not exist.`);
  try {
    const { isValid, report } = await validateManifest(file);
    for (const { title, content } of [...(report?.errors ?? []), ...(report?.warnings ?? [])]) {
      console.log(`${title}: ${content}`);
    }
    if (!isValid) return fail(`${file} is not valid.`);
    console.log(`${file} is valid.`);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    fail(
      `Not validated. The validation service at validationgateway.omex.office.net did not answer: ${reason}`,
    );
  }
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}

void main(process.argv[2]);
