/** Whatever a page of the end-to-end tests does against its content security policy, in any frame. */
import type { BrowserContext } from "playwright-core";

const MARK = "Against the content security policy:";

/**
 * Where no Excel answers, Office.js opens a frame for its telemetry after some seconds. The policy keeps it out, and is
 * to; whether a test lasts that long is a matter of the machine.
 */
const TELEMETRY = `${MARK} frame-src https://telemetryservice.firstpartyapps.oaspapps.com`;

const violations: string[] = [];

/** Notes what pages of a context do against their policy; a test after which there is any has failed. */
export async function watchPolicy(context: BrowserContext): Promise<void> {
  context.on("console", (message) => {
    if (message.text().startsWith(TELEMETRY)) return;
    if (message.text().startsWith(MARK)) violations.push(`${message.page()?.url() ?? ""} ${message.text()}`);
  });
  await context.addInitScript((mark) => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      console.error(mark, violatedDirective, blockedURI, `${sourceFile}:${lineNumber}`, sample);
    });
  }, MARK);
}

/** What was noted since it was last asked. */
export function takeViolations(): string[] {
  return violations.splice(0);
}
