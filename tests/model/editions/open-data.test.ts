/**
 * A workbook, the functions in it and a feed, put together as the add-in puts them together; only Excel's settings
 * and its error class are stand-ins.
 */
import { isRefusal, type Refusal } from "../../../src/domain/answer/refusal";
import type { WorkbookData, DataParts } from "../../../src/model/editions/workbook-data";
import { openData } from "../../../src/model/editions/open-data";
import { refOf } from "../../../src/domain/editions/identity";
import { unlessRefused } from "../../../src/model/languages/model-text";
import { SETTINGS } from "../../../src/model/port/settings";
import { writeState } from "../../../src/model/editions/state-setting";
import { settingsIn } from "../../support/settings";
import type { Pack } from "../../../src/domain/ledger/records";
import { respond, startResponding, useSession } from "../../../src/addin/functions/respond";
import { editionOf, FIRST } from "../../feed/editions";
import { feedAt, inspectableStore, TODAY } from "../../feed/environment";
import { startFeedServer, type FeedServer } from "../../feed/feed-server";

const NEXT = editionOf("2026-12-01", 2100);
const LATER = editionOf("2026-12-08", 2200);

let server: FeedServer;
const STATE_SETTING = SETTINGS.edition.name;
const DAMAGED_SETTING = `${STATE_SETTING}.damaged`;
let document: Map<string, unknown>;
let refusal: Refusal | undefined;

beforeAll(async () => {
  Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode: { notAvailable: "#N/A" } } });
  server = await startFeedServer();
});
afterAll(() => server.close());

beforeEach(() => {
  document = new Map();
  refusal = undefined;
  server.publish([FIRST, NEXT, LATER]);
});

class CellError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const settings: DataParts["settings"] = {
  setting: (name) => document.get(name),
  saveSettings: async (changes) => refusal ?? settingsIn(document).saveSettings(changes),
};

/** Opens the document in an add-in that brings an edition; the lines are those of the composition root. */
function start(
  bundled: Pack,
  loadFeed: DataParts["loadFeed"] = () => Promise.resolve(feedAt(server.address)),
) {
  const data = openData({ bundled, today: () => TODAY, settings, use: useSession, loadFeed });
  startResponding({
    session: data.then((opened) => opened.answering()),
    properties: () => false,
  });
  return data;
}

/** The same, once the functions know their edition. */
async function open(...parts: Parameters<typeof start>): Promise<WorkbookData> {
  const data = await start(...parts);
  await new Promise((resolve) => setTimeout(resolve, 0));
  return data;
}

const noFeed = (): Promise<never> => Promise.reject(new Error("Loading the chunk failed."));
const price = (): unknown => respond("PRICE", [[["Li2S"]]]);
const edition = (field: string): unknown => respond("EDITION", [[[field]]]);

async function saved(follow: "latest" | "pinned", pack: Pack): Promise<void> {
  document.set(STATE_SETTING, writeState({ follow, edition: refOf(pack) }));
}

describe("a call that comes before the edition is known", () => {
  it("waits for it; later calls are answered at once", async () => {
    await saved("pinned", FIRST);
    const data = start(LATER);
    const early = price();
    expect(early).toBeInstanceOf(Promise);
    expect(await early).toEqual([[2050]]);
    await data;
    expect(price()).toEqual([[2050]]);
  });

  it("is answered with an error when it would have been answered with one", async () => {
    void start(LATER);
    const early = respond("PRICE", [[["Li2S"]], null, null, [["asof=2001-01-01"]]]);
    await expect(early).rejects.toMatchObject({ code: "#N/A" });
  });
});

describe("a new workbook", () => {
  it("is answered from the add-in's edition without asking the feed", async () => {
    const loadFeed = jest.fn(noFeed);
    await open(NEXT, loadFeed);
    expect(price()).toEqual([[2100]]);
    expect(loadFeed).not.toHaveBeenCalled();
  });

  it("is left alone by answers, and remembers that edition with the first change", async () => {
    const data = await open(NEXT);
    price();
    await data.renew();
    expect(document.size).toBe(0);
    await data.rememberEdition();
    expect(JSON.parse(document.get(STATE_SETTING) as string)).toEqual({
      format: 1,
      follow: "latest",
      edition: refOf(NEXT),
    });
  });
});

describe("a workbook that follows the latest", () => {
  it("keeps its edition when the add-in brings a newer one, and says which is available", async () => {
    await saved("latest", FIRST);
    const data = await open(NEXT);
    expect(price()).toEqual([[2050]]);
    expect(data.status()).toMatchObject({ inUse: refOf(FIRST), available: refOf(NEXT), notices: [] });
    expect(edition("available")).toEqual([[NEXT.edition]]);
    expect(edition("pinned")).toEqual([["no"]]);
  });

  it("learns of a newer edition by a check, which changes no number", async () => {
    await saved("latest", FIRST);
    const data = await open(NEXT);
    expect(await data.check()).toMatchObject({ editions: expect.anything() });
    expect(data.status().available).toEqual(refOf(LATER));
    expect(price()).toEqual([[2050]]);
  });

  it("is answered from the add-in's edition when its own cannot be had, and is told so", async () => {
    await saved("latest", FIRST);
    jest.spyOn(console, "error").mockImplementation();
    const data = await open(NEXT, noFeed);
    expect(price()).toEqual([[2100]]);
    expect(data.status().notices).toEqual([
      {
        kind: "edition-missing",
        message: "The part of the add-in that fetches editions could not be loaded.",
        wanted: refOf(FIRST),
        instead: refOf(NEXT),
        differences: [`Edition ${NEXT.edition} is at hand and is 7 days newer.`],
      },
    ]);
    await settled(data);
    expect(data.status().state.edition).toEqual(refOf(FIRST));
  });
});

describe("a pinned workbook", () => {
  it("is answered by exactly the edition it was saved with, older or newer than the add-in's", async () => {
    await saved("pinned", FIRST);
    await open(LATER);
    expect(price()).toEqual([[2050]]);
    expect(edition("id")).toEqual([[FIRST.edition]]);
    expect(edition("pinned")).toEqual([["yes"]]);

    await saved("pinned", LATER);
    await open(FIRST);
    expect(price()).toEqual([[2200]]);
  });

  it("is answered by nothing else: without that edition every cell says so", async () => {
    await saved("pinned", FIRST);
    server.publish([NEXT, LATER]);
    const data = await open(LATER);
    expect(price).toThrow(
      `This workbook is pinned to edition ${FIRST.edition}, which is not at hand. The feed does not hold edition ${FIRST.edition}.`,
    );
    expect(data.status().inUse).toBeUndefined();
    expect(data.status().notices).toMatchObject([{ kind: "edition-missing", wanted: refOf(FIRST) }]);
    expect(data.status().notices[0]).not.toHaveProperty("instead");
  });

  it("without its edition is answered again once another is accepted, or that one is had after all", async () => {
    await saved("pinned", FIRST);
    server.publish([NEXT, LATER]);
    const data = await open(LATER);
    await data.accept(LATER);
    expect(price()).toEqual([[2200]]);
    expect(data.status()).toMatchObject({ notices: [], state: { follow: "pinned", edition: refOf(LATER) } });

    await saved("pinned", FIRST);
    const again = await open(LATER);
    server.publish([FIRST, NEXT, LATER]);
    const { pack } = unlessRefused(await again.fetchEdition(refOf(FIRST)));
    await again.accept(pack);
    expect(price()).toEqual([[2050]]);
    expect(again.status()).toMatchObject({ notices: [], state: { follow: "pinned", edition: refOf(FIRST) } });
    expect(again.status().state).not.toHaveProperty("lastRefresh");
  });

  it("without its edition is answered by the add-in's when it is to follow the latest", async () => {
    await saved("pinned", FIRST);
    server.publish([NEXT, LATER]);
    const data = await open(NEXT);
    await data.followLatest();
    expect(price()).toEqual([[2100]]);
    expect(data.status().notices).toMatchObject([{ wanted: refOf(FIRST), instead: refOf(NEXT) }]);
  });
});

describe("an accepted refresh", () => {
  it("answers from the new edition, in this window and in the next", async () => {
    await saved("latest", FIRST);
    const data = await open(FIRST);
    const heard = jest.fn();
    data.onChange(heard);
    await acceptLater(data);
    expect(price()).toEqual([[2200]]);
    expect(heard).toHaveBeenLastCalledWith(data.status());
    expect(data.status()).toMatchObject({
      inUse: refOf(LATER),
      state: { edition: refOf(LATER), lastRefresh: { on: TODAY, from: refOf(FIRST) } },
    });
    expect(data.status().available).toBeUndefined();

    await open(FIRST);
    expect(price()).toEqual([[2200]]);
  });

  it("is undone to the last bit, also in a window opened later", async () => {
    await saved("latest", FIRST);
    const before = document.get(STATE_SETTING);
    await acceptLater(await open(FIRST));
    const data = await open(LATER);
    expect(await data.undo()).toMatchObject({ status: { inUse: refOf(FIRST) } });
    expect(price()).toEqual([[2050]]);
    expect(document.get(STATE_SETTING)).toBe(before);
    expect(await data.undo()).toMatchObject({ refused: { id: "nothing-to-undo" } });
  });

  it("that the workbook does not take changes nothing", async () => {
    await saved("latest", FIRST);
    const before = document.get(STATE_SETTING);
    const data = await open(FIRST);
    refusal = { refused: "The workbook is read-only." };
    expect(await data.accept(LATER)).toEqual({
      refused: { id: "not-saved", parameters: { why: "The workbook is read-only." } },
    });
    expect(price()).toEqual([[2050]]);
    expect(document.get(STATE_SETTING)).toBe(before);
  });

  it("holds back what it is told to, in this window and in the next, and lets go of it later", async () => {
    await saved("latest", FIRST);
    const data = await open(FIRST);
    await data.accept(LATER, ["new-observation"]);
    expect(price()).toEqual([[2050]]);
    expect(data.status()).toMatchObject({
      inUse: refOf(LATER),
      state: { held: [{ from: refOf(FIRST), reasons: ["new-observation"] }] },
    });

    const again = await open(LATER);
    expect(price()).toEqual([[2050]]);
    await again.accept(LATER);
    expect(price()).toEqual([[2200]]);
    expect(again.status().state.held).toBeUndefined();
    await again.undo();
    expect(price()).toEqual([[2050]]);
    expect(again.status().state.held).toHaveLength(1);
  });

  it("follows another one in order, though both are asked for at once", async () => {
    await saved("latest", FIRST);
    const data = await open(FIRST);
    await Promise.all([data.accept(NEXT), data.accept(LATER), data.undo()]);
    expect(data.status()).toMatchObject({ inUse: refOf(NEXT), state: { edition: refOf(NEXT) } });
  });

  async function acceptLater(data: WorkbookData): Promise<void> {
    const { pack } = unlessRefused(await data.fetchEdition(refOf(LATER)));
    expect(price()).toEqual([[2050]]);
    await data.accept(pack);
  }
});

describe("trying an edition out", () => {
  it("answers from it while the work lasts, saves nothing, and answers as before", async () => {
    await saved("latest", FIRST);
    const before = document.get(STATE_SETTING);
    const data = await open(FIRST);
    const seen = await data.tryOut(LATER, [], async () => price());
    const held = await data.tryOut(LATER, ["new-observation"], async () => price());
    expect([seen, held, price()]).toEqual([[[2200]], [[2050]], [[2050]]]);
    expect(document.get(STATE_SETTING)).toBe(before);
  });

  it("answers as before although the work fails, and keeps other moves waiting", async () => {
    await saved("latest", FIRST);
    const data = await open(FIRST);
    const trial = data.tryOut(LATER, [], () => Promise.reject(new Error("Excel is busy.")));
    const pinned = data.pin();
    await expect(trial).rejects.toThrow("Excel is busy.");
    expect(price()).toEqual([[2050]]);
    expect(await pinned).toMatchObject({ status: { state: { edition: refOf(FIRST) } } });
  });
});

describe("a pin", () => {
  it("holds the workbook to the edition in use until it is lifted", async () => {
    const data = await open(NEXT);
    await data.pin();
    expect(data.status().state).toEqual({ follow: "pinned", edition: refOf(NEXT) });
    expect(edition("pinned")).toEqual([["yes"]]);
    await data.followLatest();
    expect(data.status().state).toEqual({ follow: "latest", edition: refOf(NEXT) });
  });
});

describe("an as-of day of the workbook", () => {
  it("is obeyed by every call that names none of its own", async () => {
    const data = await open(LATER);
    await data.setAsOf("2026-12-02");
    expect(respond("PRICE", [[["Li2S"]]])).toEqual([[2050]]);
    expect(edition("asof")).toEqual([["2026-12-02"]]);
    await data.setAsOf(undefined);
    expect(price()).toEqual([[2200]]);
    expect(edition("asof")).toEqual([[""]]);
  });

  it("gives way to a call's own", async () => {
    const data = await open(NEXT);
    await data.setAsOf("2025-12-31");
    expect(price()).toEqual([[2050]]);
    expect(respond("PRICE", [[["Li2S"]], null, null, [["asof=2026-12-05"]]])).toEqual([[2100]]);
  });

  it("has to be a day", async () => {
    const data = await open(NEXT);
    expect(await data.setAsOf("2026-02-30")).toMatchObject({ refused: { id: "no-day" } });
    expect(document.size).toBe(0);
  });
});

describe("a house view", () => {
  it("speaks over every edition that is put in use, and changes when the model is renewed", async () => {
    let value = 1900;
    const own = { series: "PRICE.LI2S.CN", author: "A", reason: "Quote", on: "2026-12-01" };
    const data = await openData({
      bundled: FIRST,
      today: () => TODAY,
      settings,
      use: useSession,
      loadFeed: () => Promise.resolve(feedAt(server.address)),
      house: () => ({ layer: "house", overrides: [{ ...own, value }] }),
    });
    startResponding({ session: data.answering(), properties: () => false });
    expect(price()).toEqual([[1900]]);
    await data.accept(LATER);
    expect(price()).toEqual([[1900]]);
    value = 1950;
    await data.renew();
    expect(price()).toEqual([[1950]]);
  });
});

describe("a damaged setting", () => {
  it("is told, and kept aside when the workbook is written to", async () => {
    document.set(STATE_SETTING, '{"follow":"pinned"');
    document.set(DAMAGED_SETTING, ["an older one"]);
    const data = await open(NEXT);
    expect(data.status().notices).toMatchObject([{ kind: "unreadable-setting" }]);
    expect(document.get(STATE_SETTING)).toBe('{"follow":"pinned"');
    await data.pin();
    expect(document.get(DAMAGED_SETTING)).toEqual(["an older one", '{"follow":"pinned"']);
    expect(data.status()).toMatchObject({
      notices: [{ kind: "unreadable-setting" }],
      state: { follow: "pinned" },
    });
    expect((await open(NEXT)).status()).toMatchObject({ notices: [], state: { follow: "pinned" } });
  });

  it("is kept once, however often the workbook is written to", async () => {
    document.set(STATE_SETTING, "damaged");
    const data = await open(NEXT);
    price();
    await data.pin();
    await data.followLatest();
    expect(document.get(DAMAGED_SETTING)).toEqual(["damaged"]);
  });
});

describe("a page in no workbook", () => {
  it("is answered from the add-in's edition", async () => {
    const spied = jest.spyOn(settings, "setting").mockImplementation(() => {
      throw new TypeError("Cannot read properties of undefined (reading 'settings')");
    });
    await open(NEXT);
    expect(price()).toEqual([[2100]]);
    spied.mockRestore();
  });
});

describe("two windows that refresh one workbook's edition at once", () => {
  it("both get it whole, and what is kept is whole", async () => {
    const store = inspectableStore();
    const windows = [0, 1, 2].map(() => feedAt(server.address, { store }));
    const got = await Promise.all(
      windows.flatMap((feed) => [feed.check(), feed.edition(refOf(LATER)), feed.edition(refOf(FIRST))]),
    );
    expect(got.filter((one) => isRefusal(one))).toEqual([]);
    const offline = feedAt("https://nowhere.invalid/index.json", { store });
    expect(await offline.edition(refOf(LATER))).toEqual({ pack: LATER });
    expect(await offline.edition(refOf(FIRST))).toEqual({ pack: FIRST });
  });
});

/** Every move that was under way has been made. */
async function settled(data: WorkbookData): Promise<void> {
  await data.rememberEdition();
}

describe("a workbook that somebody else pinned, or shows as of a day", () => {
  const asOf = "2026-11-30";

  async function openTheirs(decision: "use" | "ignore" | undefined) {
    let made = decision;
    const data = await openData({
      bundled: NEXT,
      today: () => TODAY,
      settings,
      use: useSession,
      loadFeed: () => Promise.resolve(feedAt(server.address)),
      brought: async () => made,
    });
    startResponding({ session: Promise.resolve(data.answering()), properties: () => false });
    await new Promise((resolve) => setTimeout(resolve, 0));
    return { data, decide: (next: typeof made) => void (made = next) };
  }

  beforeEach(() => {
    const state = { follow: "pinned", edition: refOf(FIRST), asOf } as const;
    document.set(STATE_SETTING, writeState(state));
  });

  it("is answered as if it said nothing, and keeps what it says", async () => {
    const { data } = await openTheirs(undefined);
    expect([price(), edition("pinned"), edition("asof")]).toEqual([[[2100]], [["no"]], [[""]]]);
    expect(data.status().notices).toEqual([
      {
        kind: "not-accepted",
        message: `This workbook brings a pin to edition ${FIRST.edition}, the as-of day ${asOf}. That does not count on this computer.`,
      },
    ]);
    const before = document.get(STATE_SETTING);
    await data.rememberEdition();
    expect(await data.setAsOf("2026-12-01")).toMatchObject({
      refused: { id: "not-decided" },
    });
    expect(document.get(STATE_SETTING)).toBe(before);
  });

  it("counts once it is accepted, and no longer once it is not", async () => {
    const { data, decide } = await openTheirs(undefined);
    decide("use");
    await data.renew();
    expect([price(), edition("pinned"), edition("asof")]).toEqual([[[2050]], [["yes"]], [[asOf]]]);
    expect(data.status().notices).toEqual([]);
    decide("ignore");
    await data.renew();
    expect([price(), edition("pinned")]).toEqual([[[2100]], [["no"]]]);
  });

  it("that is ignored may be given another pin", async () => {
    const { data } = await openTheirs("ignore");
    expect(await data.pin()).toHaveProperty("status");
    expect(JSON.parse(document.get(STATE_SETTING) as string)).toEqual({
      format: 1,
      follow: "pinned",
      edition: refOf(NEXT),
    });
    expect(data.status().notices).toEqual([]);
  });
});
