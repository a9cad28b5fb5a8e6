/** The grid library's own code as the build changes it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const closeChannels = jest.requireActual<(source: string) => string>(
  "../../tools/webpack/univer-tasks-loader.js",
);
const core = join(__dirname, "../../node_modules/@univerjs/core/lib/es/index.js");

/** The one function of it that matters, made of the library's own text. */
function taskRunner(source: string): (task: () => void) => () => void {
  const [body] = /function requestImmediateMacroTask\(callback\) \{[^]*?\n\}/.exec(source) ?? [];
  return new Function(`return ${body}`)() as (task: () => void) => () => void;
}

/** Ports that are open when a task has run. */
async function openAfterTask(source: string): Promise<number> {
  const close = jest.spyOn(MessagePort.prototype, "close");
  await new Promise<void>((resolve) => taskRunner(source)(resolve));
  const closed = close.mock.calls.length;
  close.mockRestore();
  return 2 - closed;
}

it("closes the channel of a task that has run", async () => {
  expect(await openAfterTask(closeChannels(readFileSync(core, "utf8")))).toBe(0);
});

it("a task that is called off does not run", async () => {
  const run = jest.fn();
  taskRunner(closeChannels(readFileSync(core, "utf8")))(run)();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(run).not.toHaveBeenCalled();
});

it("a library that has changed there stops the build", () => {
  expect(() => closeChannels("export {}")).toThrow("look whether it closes its channel now");
});
