/** Reading in a thread of its own, and its end before it is done. */
import { openReader } from "../../src/taskpane/article/open-reader";
import { readApart, type ToRead } from "../../src/taskpane/article/read-apart";
import { corpusLedger } from "../ingest/support/cases";

jest.mock("../../src/taskpane/article/open-reader", () => ({ openReader: jest.fn() }));

const TO_READ: ToRead = ["A title\n\nThe price of it rose.", corpusLedger(), { published: "2027-06-01" }];

interface Thread {
  onmessage?: (event: { data: unknown }) => void;
  onerror?: (event: { message: string }) => void;
  posted: unknown[];
  ended: number;
}

function thread(): Thread {
  const worker: Thread = { posted: [], ended: 0 };
  Object.assign(worker, {
    postMessage: (data: unknown) => worker.posted.push(data),
    terminate: () => worker.ended++,
  });
  jest.mocked(openReader).mockReturnValue(worker as unknown as Worker);
  return worker;
}

it("answers what the thread answers, which is then over", async () => {
  const worker = thread();
  const apart = readApart(TO_READ);
  expect(worker.posted).toEqual([TO_READ]);
  worker.onmessage!({ data: { refused: "Too long." } });
  expect(await apart.outcome).toEqual({ refused: "Too long." });
  expect(worker.ended).toBe(1);
});

it("is stopped with the thread, and answers nothing", async () => {
  const worker = thread();
  const apart = readApart(TO_READ);
  apart.stop();
  expect([await apart.outcome, worker.ended]).toEqual([undefined, 1]);
});

it("happens in the page where the thread does not start", async () => {
  const worker = thread();
  const apart = readApart(TO_READ);
  worker.onerror!({ message: "The chunk is not there." });
  expect(await apart.outcome).toEqual({ refused: "There is too little text for an article." });
  expect(worker.ended).toBe(1);
});

it("happens in the page where there are no threads", async () => {
  jest.mocked(openReader).mockReturnValue(undefined);
  expect(await readApart(TO_READ).outcome).toEqual({ refused: "There is too little text for an article." });
});
