/**
 * The host's side of custom functions: calls wait until the add-in is ready, go out together, and come back by id.
 *
 * A call is `[id, function id, arguments, address, flags, parameter addresses]` in a message of category 1, type
 * 1000; an answer is `[id, succeeded, value, error code of a failure, timing]`.
 */
import type { Answer } from "../cells";
import type { FunctionMetadata } from "../metadata";
import { readAnswer, readFailure } from "./answers";
import { HostError } from "./host-object";
import { wireArgument, type Argument } from "./arguments";

const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const FLAG = { cancelable: 1, stream: 2, errors: 4 } as const;
/** office.js then waits 200 ms instead of 500 ms between two messages of results. */
const SHORT_RESULT_INTERVAL = 2;
/** What Excel on the web takes in one message. */
const MESSAGE_LIMIT = 5 * 1024 * 1024;

/** One entry of office.js's `richApiMessage`. */
export type MessageEntry = readonly [number, number, string, string, number, boolean];

export interface Call {
  readonly fn: FunctionMetadata;
  readonly args: readonly Argument[];
  /** Of the cell that asks, such as `Sheet1!B2`. */
  readonly address: string;
}

interface Pending {
  readonly call: Call;
  readonly onAnswer: (answer: Answer) => void;
}

export class CustomFunctions {
  readonly enabledFeatures = [SHORT_RESULT_INTERVAL];
  readonly #pending = new Map<number, Pending>();
  #unsent: MessageEntry[] = [];
  #isScheduled = false;
  #isReady = false;
  #lastId = 0;

  /**
   * `send` delivers entries to the add-in; `onReceived` hears that all answers of a message have been handed over;
   * `defer` runs a task once the present one has ended; results above `messageLimit` bytes are refused whole.
   */
  constructor(
    private readonly send: (entries: readonly MessageEntry[]) => void,
    private readonly onReceived: () => void = () => undefined,
    private readonly defer: (task: () => void) => void = (task) => setTimeout(task, 0),
    private readonly messageLimit = MESSAGE_LIMIT,
  ) {}

  /** True once the add-in has said that it takes calls. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** A page that was loaded anew knows no earlier call, so all that wait are sent again. */
  addInIsReady(): null {
    this.#isReady = true;
    this.#unsent = [...this.#pending].map(([id, { call }]) => invocation(id, call));
    this.#schedule();
    return null;
  }

  /** Asks the add-in. A streaming function answers more than once, until cancelled. */
  invoke(call: Call, onAnswer: (answer: Answer) => void): number {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#pending.set(id, { call, onAnswer });
    this.#unsent.push(invocation(id, call));
    this.#schedule();
    return id;
  }

  /** Nobody waits for this call any longer. */
  cancel(id: number): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    const before = this.#unsent.length;
    this.#unsent = this.#unsent.filter((entry) => entry[4] !== id);
    const wasSent = this.#unsent.length === before;
    const options = pending.call.fn.options;
    if (!wasSent || !(options?.cancelable || options?.stream)) return;
    this.#unsent.push([CATEGORY, CANCEL, "", JSON.stringify({ invocationId: id }), id, false]);
    this.#schedule();
  }

  /** Takes the results that office.js sends; results of calls that were cancelled are dropped. */
  receive(results: unknown): null {
    if (new TextEncoder().encode(JSON.stringify(results)).length > this.messageLimit)
      throw new HostError(
        "RequestPayloadSizeLimitExceeded",
        "The results are more than one message can hold.",
      );
    for (const result of Array.isArray(results) ? (results as unknown[]) : []) {
      if (Array.isArray(result)) this.#settle(result as unknown[]);
    }
    this.onReceived();
    return null;
  }

  #settle([id, succeeded, value, errorCode]: readonly unknown[]): void {
    const pending = this.#pending.get(Number(id));
    if (!pending) return;
    if (!pending.call.fn.options?.stream) this.#pending.delete(Number(id));
    pending.onAnswer(succeeded === true ? readAnswer(value) : readFailure(value, errorCode));
  }

  #schedule(): void {
    if (this.#isScheduled || !this.#isReady) return;
    this.#isScheduled = true;
    this.defer(() => {
      this.#isScheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    if (!this.#isReady || this.#unsent.length === 0) return;
    const entries = this.#unsent;
    this.#unsent = [];
    this.send(entries);
  }
}

function invocation(id: number, { fn, args, address }: Call): MessageEntry {
  const { cancelable, stream, allowErrorForDataTypeAny } = fn.options ?? {};
  const flags =
    (cancelable ? FLAG.cancelable : 0) |
    (stream ? FLAG.stream : 0) |
    (allowErrorForDataTypeAny ? FLAG.errors : 0);
  const message = [id, fn.id, args.map(wireArgument), address, flags, null];
  return [CATEGORY, INVOKE, "", JSON.stringify(message), id, false];
}
