import { bundledPack } from "../../../src/ledger/bundled-pack";
import { openSession } from "../../../src/domain/functions/session";
import { newsBlock } from "../../../src/model/news/news-block";

const market = openSession(bundledPack, () => "2026-11-24").market();
const itemBy = (source: string) => bundledPack.events.find((event) => event.source === source)!;

it("has a head, and each item with its day as a date and its source and link", () => {
  const event = bundledPack.events.find(({ id }) => id === "smm-2026-01-08/hongqi-vehicle")!;
  const source = market.source(event.source);
  const [heads, row, ...others] = newsBlock(market, [event]);
  expect(heads).toEqual(
    ["Date", "Headline", "Section", "Companies", "Summary", "Source", "Link"].map((value) => ({ value })),
  );
  expect(row!.slice(0, 2)).toEqual([{ value: 46030, format: "yyyy-mm-dd" }, { value: event.headline }]);
  expect(row!.slice(5)).toEqual([{ value: `SMM, "${source.title}", 2026-01-08` }, { value: source.url }]);
  expect(others).toEqual([]);
});

it("says in words what is no day", () => {
  const [, row] = newsBlock(market, [itemBy("plastmatch-sk-on")]);
  const said = JSON.stringify(row![0]);
  expect(said).toMatch(/no later than|about|yyyy-mm/);
  expect(JSON.stringify(row![5])).toContain("by 2026-11-24");
});
