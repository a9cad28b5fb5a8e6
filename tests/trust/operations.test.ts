import { bundle } from "../support/bundle";
import { MODES, rowOf } from "./faults";
import { EDITION_OPERATIONS } from "./edition-operations";
import { OPERATIONS } from "./operations";

/** Every third call; `npm run test:trust` fails each of them. */
const EVERY_OTHER = 3;

/** A host that never answers is waited for at each of its calls. */
jest.setTimeout(60_000);

describe.each(
  [...OPERATIONS, ...EDITION_OPERATIONS].map((operation) => [operation.name, operation] as const),
)("%s", (_, operation) => {
  it.each(MODES)("ends as before, as asked or journalled where a call fails: %s", async (mode) => {
    const { faults } = await rowOf(operation, mode, bundle, EVERY_OTHER);
    expect(faults).toEqual([]);
  });
});
