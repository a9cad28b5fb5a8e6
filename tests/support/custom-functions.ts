/** The part of Excel's CustomFunctions global that the add-in uses, for tests that run without Excel. */
export interface FakeCustomFunctions {
  Error: new (code: string, message?: string) => Error & { code: string };
  ErrorCode: Record<string, string>;
  associate(id: string, answer: (...given: never[]) => unknown): void;
  /** What was associated, by id. */
  associated: Map<string, (...given: never[]) => unknown>;
}

class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Puts a fresh fake in the place where Excel puts its own. */
export function installCustomFunctions(): FakeCustomFunctions {
  const associated: FakeCustomFunctions["associated"] = new Map();
  const fake: FakeCustomFunctions = {
    Error: CustomFunctionsError,
    ErrorCode: {
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      invalidNumber: "#NUM!",
      divisionByZero: "#DIV/0!",
      invalidReference: "#REF!",
      invalidName: "#NAME?",
      nullReference: "#NULL!",
    },
    associate: (id, answer) => void associated.set(id, answer),
    associated,
  };
  (globalThis as { CustomFunctions?: unknown }).CustomFunctions = fake;
  return fake;
}

/** An error that a function threw or put in an array, as code and message. */
export function errorOf(value: unknown): { code: string; message: string } | undefined {
  return value instanceof CustomFunctionsError ? { code: value.code, message: value.message } : undefined;
}

/** Calls a function as Excel does, and answers what it threw like a value. */
export function caught(call: () => unknown): unknown {
  try {
    return call();
  } catch (thrown) {
    return thrown;
  }
}
