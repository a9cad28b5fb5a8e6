import { act } from "preact/test-utils";
import { FactList } from "../../src/taskpane/parts/fact-list";
import { SourceLink } from "../../src/taskpane/parts/source-link";
import { VirtualList } from "../../src/taskpane/parts/virtual-list";
import { all, draw, key, one, texts } from "./pane-fixture";

describe("a source link", () => {
  it("opens a web address in the browser, without handing the pane over", async () => {
    await draw(<SourceLink url="https://www.metal.com/en/x">SMM</SourceLink>);
    const link = one<HTMLAnchorElement>("a");
    expect([link.href, link.target, link.rel]).toEqual([
      "https://www.metal.com/en/x",
      "_blank",
      "noopener noreferrer",
    ]);
  });

  it("shows the host it leads to", async () => {
    await draw(<SourceLink url="https://www.metal.com.evil.example/en/x">metal.com</SourceLink>);
    expect(one("a").textContent).toContain("metal.com www.metal.com.evil.example");
  });

  it("shows an address that is not encrypted beside its title, to be copied", async () => {
    await draw(<SourceLink url="http://en.sasac.gov.cn/c_20165.htm">SASAC</SourceLink>);
    expect(all("a")).toEqual([]);
    expect(document.body.textContent).toBe("SASAC http://en.sasac.gov.cn/c_20165.htm");
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "no address"])(
    "shows %s as text",
    async (url) => {
      await draw(<SourceLink url={url} />);
      expect(all("a")).toEqual([]);
      expect(document.body.textContent).toBe(url);
    },
  );
});

describe("a list of facts", () => {
  it("leaves out what is not known", async () => {
    await draw(
      <FactList
        facts={[
          ["Capacity", "2 GWh"],
          ["Power", undefined],
          ["Place", ""],
        ]}
      />,
    );
    expect(texts("dt")).toEqual(["Capacity"]);
  });
});

describe("a virtual list", () => {
  const items = Array.from({ length: 10_000 }, (_, index) => `item ${index}`);
  const list = (startAt?: string) => (
    <VirtualList
      items={items}
      label="Items"
      keyOf={(item) => item}
      estimate={50}
      render={(item, tabIndex) => (
        <button data-row tabIndex={tabIndex}>
          {item}
        </button>
      )}
      {...(startAt && { startAt })}
    />
  );

  it("draws only what can be seen, and says how long it is", async () => {
    await draw(list());
    expect(all("li").length).toBeLessThan(50);
    expect(one("ul").style.height).toBe("500000px");
    expect(all("li")[0]!.getAttribute("aria-setsize")).toBe("10000");
  });

  it("is one stop of the Tab key", async () => {
    await draw(list());
    expect(all("button").filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it("is walked with the arrow keys, and to its ends", async () => {
    await draw(list());
    await act(async () => one("button", "item 0").focus());
    await key("ArrowDown");
    expect(document.activeElement!.textContent).toBe("item 1");
    await key("End");
    expect(document.activeElement!.textContent).toBe("item 9999");
    await key("ArrowDown");
    expect(document.activeElement!.textContent).toBe("item 9999");
    await key("Home");
    expect(document.activeElement!.textContent).toBe("item 0");
  });

  it("begins at a row that is asked for, with the focus on it", async () => {
    await draw(list("item 5000"));
    expect(document.activeElement!.textContent).toBe("item 5000");
  });
});
