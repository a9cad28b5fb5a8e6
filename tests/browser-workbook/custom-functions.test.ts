import type { Answer } from "../../src/browser-workbook/cells";
import { CustomFunctions, type MessageEntry } from "../../src/browser-workbook/host/custom-functions";
import type { FunctionMetadata, FunctionOptions } from "../../src/browser-workbook/metadata";

let sent: MessageEntry[][];
let tasks: (() => void)[];
let functions: CustomFunctions;

beforeEach(() => {
  sent = [];
  tasks = [];
  functions = new CustomFunctions(
    (entries) => sent.push([...entries]),
    () => undefined,
    (task) => tasks.push(task),
  );
});

describe("calls of custom functions", () => {
  it("wait until the add-in is ready and then go out in one message", () => {
    ask("PRICE");
    ask("CITE");
    runTasks();
    expect(sent).toEqual([]);
    functions.addInIsReady();
    runTasks();
    expect(sent).toHaveLength(1);
    expect(messages().map((message) => message[1])).toEqual(["PRICE", "CITE"]);
  });

  it("carry id, function, arguments, the cell and the flags", () => {
    functions.addInIsReady();
    ask("PRICE", { cancelable: true, allowErrorForDataTypeAny: true }, ["Li2S", null]);
    runTasks();
    const [entry] = sent.flat();
    expect(entry?.slice(0, 2)).toEqual([1, 1000]);
    expect(messages()[0]).toEqual([1, "PRICE", ["Li2S", null], "Model!B7", 1 | 4, null]);
  });

  it("are answered by id, in any order", () => {
    functions.addInIsReady();
    const first = ask("PRICE");
    const second = ask("CITE");
    runTasks();
    functions.receive([
      [second.id, true, "SMM", [0]],
      [first.id, false, "No data.", 1, [0]],
    ]);
    expect(first.answers).toEqual([[[{ value: { error: "#N/A", message: "No data." } }]]]);
    expect(second.answers).toEqual([[[{ value: "SMM" }]]]);
  });

  it("take one answer, or many when they stream", () => {
    functions.addInIsReady();
    const once = ask("PRICE");
    const stream = ask("TICK", { stream: true });
    runTasks();
    for (const value of [1, 2])
      functions.receive([
        [once.id, true, value],
        [stream.id, true, value],
      ]);
    expect(once.answers).toHaveLength(1);
    expect(stream.answers).toHaveLength(2);
  });

  it("are taken back before they were sent without a word to the add-in", () => {
    functions.addInIsReady();
    const call = ask("PRICE", { cancelable: true });
    functions.cancel(call.id);
    runTasks();
    expect(sent).toEqual([]);
  });

  it("are cancelled at the add-in when they can be, and their answers are dropped", () => {
    functions.addInIsReady();
    const call = ask("TICK", { stream: true });
    const plain = ask("PRICE");
    runTasks();
    functions.cancel(call.id);
    functions.cancel(plain.id);
    runTasks();
    expect(sent[1]?.map((entry) => [entry[1], entry[3]])).toEqual([
      [1001, JSON.stringify({ invocationId: call.id })],
    ]);
    functions.receive([[call.id, true, 1]]);
    expect(call.answers).toEqual([]);
  });

  it("are sent again when the add-in's page is loaded anew", () => {
    functions.addInIsReady();
    const call = ask("PRICE");
    runTasks();
    functions.addInIsReady();
    runTasks();
    expect(messages().map((message) => message[0])).toEqual([call.id, call.id]);
  });

  it("pay no heed to results that are none", () => {
    functions.receive(null);
    functions.receive([null, [99, true, 1]]);
    expect(sent).toEqual([]);
  });
});

interface Asked {
  id: number;
  readonly answers: Answer[];
}

function ask(id: string, options: FunctionOptions = {}, args: readonly (string | null)[] = []): Asked {
  const fn: FunctionMetadata = { id, name: id, options };
  const answers: Answer[] = [];
  const call = functions.invoke({ fn, args, address: "Model!B7" }, (answer) => answers.push(answer));
  return { id: call, answers };
}

function runTasks(): void {
  for (const task of tasks.splice(0)) task();
}

function messages(): unknown[][] {
  return sent.flat().map((entry) => JSON.parse(entry[3]) as unknown[]);
}
