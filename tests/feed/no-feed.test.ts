/** A build without a feed: nothing is asked of any network, and it says so. */
import { browserFeed } from "../../src/feed/browser-feed";
import { refusalText } from "../../src/model/languages/model-text";

const REF = { id: "2026-11-24.42f462fa", hash: "0".repeat(64) };
const NONE = "This add-in is built without a feed: newer data comes with a newer add-in.";

it("answers each question with one sentence, and fetches nothing", async () => {
  Object.assign(globalThis, { SSB_FEED_ADDRESS: null, document: { baseURI: "https://addin.example/" } });
  const fetched = jest.spyOn(globalThis, "fetch");
  const feed = browserFeed(() => "2026-11-28");
  const answers = [await feed.check(), await feed.edition(REF)];
  expect(answers.map((one) => "refused" in one && refusalText(one))).toEqual([NONE, NONE]);
  expect([await feed.known(), fetched.mock.calls]).toEqual([[], []]);
});
