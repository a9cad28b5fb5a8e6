import { useState } from "preact/hooks";
import { act } from "preact/test-utils";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { openSession } from "../../src/domain/functions/session";
import { SeriesPicker } from "../../src/taskpane/parts/series-picker";
import { all, draw, key, one, texts, type } from "./pane-fixture";

const market = openSession(bundledPack, () => "2026-11-24").market();

function Picker({ start = "", onlyPrices = false }: { start?: string; onlyPrices?: boolean }) {
  const [value, setValue] = useState(start);
  const accepts = onlyPrices ? (series: { measure: string }) => series.measure === "price" : undefined;
  return (
    <>
      <label for="series">Series</label>
      <SeriesPicker id="series" market={market} value={value} onChange={setValue} accepts={accepts} />
    </>
  );
}

const input = () => one<HTMLInputElement>("[role=combobox]");
const isOpen = () => input().getAttribute("aria-expanded") === "true";
const options = () => texts("[role=option]");
/** The option a screen reader is told of. */
const active = () =>
  document.getElementById(input().getAttribute("aria-activedescendant") ?? "")?.textContent;

async function focused(picker: preact.JSX.Element): Promise<void> {
  await draw(picker);
  input().focus();
}

describe("the picker of a series", () => {
  it("finds series by any of their names", async () => {
    await focused(<Picker />);
    await type(input(), "硫化锂");
    expect(options()[0]).toContain("Li2S");
    await type(input(), "lithium sulphide");
    expect(options()[0]).toContain("Lithium sulfide price");
  });

  it("finds the nearest where a name is misspelt, and says so where nothing is near", async () => {
    await focused(<Picker />);
    await type(input(), "lithium sulfied");
    expect(options()).toEqual([expect.stringContaining("Li2S")]);
    await type(input(), "unobtainium");
    expect([options(), document.body.textContent.includes("Nothing matches.")]).toEqual([[], true]);
  });

  it("offers only what the function can answer for", async () => {
    await focused(<Picker onlyPrices />);
    await type(input(), "ESS");
    expect(options()).toEqual([]);
  });

  it("takes any text as it is typed", async () => {
    await focused(<Picker />);
    await type(input(), "whatever");
    expect(input().value).toBe("whatever");
  });
});

describe("its keyboard", () => {
  it("opens all choices with the down arrow, at the one the field holds", async () => {
    await focused(<Picker start="Li2S" />);
    await key("ArrowDown");
    expect(options()).toHaveLength(market.catalogue.all.length);
    expect(active()).toMatch(/^Li2S /);
  });

  it("moves through the choices and round their ends", async () => {
    await focused(<Picker />);
    await type(input(), "Li2S");
    await key("ArrowDown");
    const first = active();
    await key("ArrowUp");
    expect(active()).toBe(options().at(-1));
    await key("ArrowDown");
    expect(active()).toBe(first);
  });

  it("chooses with Enter and closes", async () => {
    await focused(<Picker />);
    await type(input(), "LATP");
    await key("ArrowDown");
    await key("Enter");
    expect([input().value, isOpen()]).toEqual(["LATP", false]);
    expect(document.activeElement).toBe(input());
  });

  it("closes with Escape, keeps the text, and leaves the next Escape to the pane", async () => {
    const heard = jest.fn();
    document.addEventListener("keydown", heard);
    await focused(<Picker />);
    await type(input(), "Li2S");
    await key("Escape");
    expect([input().value, isOpen(), heard.mock.calls.length]).toEqual(["Li2S", false, 0]);
    await key("Escape");
    expect(heard).toHaveBeenCalledTimes(1);
    document.removeEventListener("keydown", heard);
  });

  it("closes when the focus goes", async () => {
    await focused(<Picker />);
    await type(input(), "Li2S");
    await act(async () => input().blur());
    expect(isOpen()).toBe(false);
  });
});

describe("its pointer", () => {
  it("chooses with a press and keeps the focus in the field", async () => {
    await focused(<Picker />);
    await type(input(), "LATP");
    await act(async () => all("[role=option]")[0]!.click());
    expect([input().value, document.activeElement]).toEqual(["LATP", input()]);
  });
});
