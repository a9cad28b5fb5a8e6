import { render } from "preact";
import { act } from "preact/test-utils";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { openSession } from "../../src/domain/functions/session";
import type { HostState } from "../../src/taskpane/app/add-in";
import { createAnnouncements } from "../../src/taskpane/app/announcements";
import { createNavigation } from "../../src/taskpane/app/navigation";
import { openMemory } from "../../src/taskpane/app/memory";
import { followTheme, mountPane, openSettings } from "../../src/taskpane/app/mount";
import { all, key, one, texts, until } from "./pane-fixture";

async function mount(host: HostState = "browser") {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement("div"));
  const navigation = createNavigation({ name: "news" });
  const announcements = createAnnouncements();
  const addIn = {
    host,
    settings: openSettings(undefined),
    memory: openMemory(() => undefined),
    refresh: async () => undefined,
    lastRefresh: () => undefined,
    language: { chosen: () => undefined, choose: async () => undefined },
  };
  const session = openSession(bundledPack, () => "2026-11-24");
  await act(() => mountPane(root, { pane: { session, navigation }, addIn, announcements }));
  return { root, navigation, announcements };
}

afterEach(() => act(() => render(null, document.body.firstElementChild!)));

describe("the tabs", () => {
  it("are one stop of the Tab key, and arrow keys change the view", async () => {
    await mount();
    expect(all("[role=tab]").filter(({ tabIndex }) => tabIndex === 0)).toEqual([one("#tab-news")]);
    one("#tab-news").focus();
    await key("ArrowLeft");
    expect(one("[role=tab][aria-selected=true]").textContent).toBe("Health");
    expect(document.activeElement).toBe(one("#tab-health"));
    await until(() => texts("h1").includes("Health"));
  });
});

describe("the line about Excel", () => {
  it("says once that inserting needs Excel, in a browser", async () => {
    await mount("browser");
    expect(texts(".notice")).toEqual([
      "This page is open outside Excel. Reading works; inserting needs Excel.",
    ]);
  });

  it("is not there in Excel, nor before it is known", async () => {
    for (const host of ["excel", "connecting"] as const) {
      await mount(host);
      expect(all(".notice")).toEqual([]);
    }
  });
});

describe("an announcement", () => {
  it("is read out, and offers the way back", async () => {
    const { announcements } = await mount();
    const undo = jest.fn(async () => undefined);
    const live = one("[role=status]");
    await act(() => announcements.announce("Row inserted in Sheet1!B4.", undo));
    expect(one("[role=status]")).toBe(live);
    expect(live.textContent).toBe("Row inserted in Sheet1!B4.");
    await act(async () => one("button", "Undo").click());
    expect(undo).toHaveBeenCalledTimes(1);
    expect(live.textContent).toBe("");
  });

  it("of an undo that Excel refuses says why", async () => {
    const { announcements } = await mount();
    const undo = () => Promise.reject(new Error("The sheet is protected."));
    await act(() => announcements.announce("Row inserted in Sheet1!B4.", undo));
    await act(async () => one("button", "Undo").click());
    expect(one("[role=status]").textContent).toBe("The sheet is protected.");
  });
});

describe("the steps before the last", () => {
  const EARLIER = "[aria-label='Earlier changes'] li > span";
  const earlier = (): string[] => texts(EARLIER).map((text) => text.replace(/^\d\d:\d\d /, ""));

  it("can be taken back each by itself, in any order", async () => {
    const { announcements } = await mount();
    const undone: string[] = [];
    for (const name of ["A", "B", "C"])
      await act(() => announcements.announce(`Wrote ${name}.`, async () => void undone.push(name)));
    expect(earlier()).toEqual(["Wrote B.", "Wrote A."]);
    await act(async () => one("[aria-label='Undo: Wrote A.']").click());
    expect(undone).toEqual(["A"]);
    expect(earlier()).toEqual(["Wrote C.", "Wrote B."]);
  });

  it("stay once the last word was dismissed or something without a way back was said", async () => {
    const { announcements } = await mount();
    await act(() => announcements.announce("Wrote A.", async () => undefined));
    expect(earlier()).toEqual([]);
    await act(() => announcements.dismiss());
    expect(earlier()).toEqual(["Wrote A."]);
    await act(() => announcements.announce("Nothing to do."));
    expect(earlier()).toEqual(["Wrote A."]);
  });

  it("say what was left alone, and keep what the host refused to undo", async () => {
    const { announcements } = await mount();
    let refuses = true;
    const undo = async (): Promise<string> => {
      if (refuses) throw new Error("The sheet is protected.");
      return "Sheet1!B4 was edited since and stays.";
    };
    await act(() => announcements.announce("Wrote B4.", undo));
    await act(async () => one("button", "Undo").click());
    expect(one("[role=status]").textContent).toBe("The sheet is protected.");
    expect(announcements.steps().map(({ text }) => text)).toEqual(["Wrote B4."]);
    refuses = false;
    await act(async () => one("button", "Undo").click());
    expect(one("[role=status]").textContent).toBe("Sheet1!B4 was edited since and stays.");
    expect(announcements.steps()).toEqual([]);
  });

  it("are twenty at most", () => {
    const announcements = createAnnouncements();
    for (let step = 1; step <= 30; step += 1) announcements.announce(`Step ${step}`, async () => undefined);
    expect(announcements.steps().map(({ text }) => text)).toEqual(
      Array.from({ length: 20 }, (_, index) => `Step ${30 - index}`),
    );
  });
});

describe("the memory of this machine", () => {
  it("keeps its partition's keys apart", () => {
    openMemory(() => "partition1-").set("welcomed", "1");
    expect(localStorage.getItem("partition1-ssb.welcomed")).toBe("1");
    expect(openMemory(() => "partition1-").get("welcomed")).toBe("1");
    expect(openMemory(() => "partition2-").get("welcomed")).toBeUndefined();
  });

  it("lasts for the session where storage is blocked", () => {
    const blocked = jest.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    const memory = openMemory(() => undefined);
    expect(memory.get("other")).toBeUndefined();
    memory.set("other", "1");
    expect(memory.get("other")).toBe("1");
    blocked.mockRestore();
  });
});

describe("the theme", () => {
  const system = (matches: boolean) => {
    window.matchMedia = () => ({ matches, addEventListener: () => undefined }) as unknown as MediaQueryList;
  };

  it("is Office's, read again when the pane is shown", () => {
    system(false);
    let dark: boolean | undefined = true;
    const read = followTheme(() => dark);
    expect(document.documentElement.dataset.theme).toBe("dark");
    dark = false;
    read();
    expect(document.documentElement.dataset.theme).toBe("light");
  });

  it("is the system's where Office says nothing", () => {
    system(true);
    followTheme(() => undefined);
    expect(document.documentElement.dataset.theme).toBe("dark");
  });
});
