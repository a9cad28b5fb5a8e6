import { OPTIONS, readOptions, type OptionName } from "../../../../src/domain/functions/arguments/options";
import { FUNCTIONS } from "../../../../src/domain/functions/all-functions";
import { TODAY } from "../../../support/bundle";

describe("an option", () => {
  const used = [...new Set(FUNCTIONS.flatMap(({ options }) => options))];
  const examples: Partial<Record<OptionName, string>> = {
    asof: "2025-12-31",
    since: "2025-12",
    until: "-1W",
    pub: "any",
    fx: "7.1",
    maxage: "60",
    method: "growth",
    base: "230.5",
    scenario: "STEPS",
    unit: "TWh",
    country: "China",
    company: "Gotion",
    text: "price",
  };

  it("is taken by some function: none is only written down", () => {
    expect(used.sort()).toEqual((Object.keys(OPTIONS) as OptionName[]).sort());
  });

  it.each(used)("%s says what it does and what it takes, and takes that", (name) => {
    const { about, takes, values } = OPTIONS[name];
    expect(about).toMatch(/^\S.*\.$/);
    expect(takes).not.toBe("");
    for (const value of values ?? [examples[name]!]) {
      expect(readOptions(`${name.toUpperCase()}=${value}`, [name], TODAY)).toHaveProperty(name);
    }
  });

  it.each(used.filter((name) => OPTIONS[name].values))("%s takes nothing else than its list", (name) => {
    for (const text of ["constructor", "toString", "2", "no such"]) {
      if (OPTIONS[name].values!.includes(text)) continue;
      expect(readOptions(`${name}=${text}`, [name], TODAY)).toMatchObject({ id: "bad-option" });
    }
  });

  it.each<[OptionName, string]>([
    ["maxage", "-1"],
    ["maxage", "1.5"],
    ["base", "much"],
    ["fx", "-7"],
    ["fx", "7.1.2"],
    ["fx", "7.1 CNY"],
    ["fx", "7.1%"],
    ["fx", "¥7.1"],
    ["fx", "0"],
    ["asof", "yesterday"],
    ["asof", "latest"],
    ["since", "2025-13"],
  ])("%s=%s is refused", (name, text) => {
    expect(readOptions(`${name}=${text}`, [name], TODAY)).toMatchObject({ id: "bad-option" });
  });
});
