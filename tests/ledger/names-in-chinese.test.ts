/** What the ledger names now has a name in Chinese: whoever adds a series, a material or a region adds its word. */
import { join } from "node:path";
import type { Pack } from "../../src/domain/ledger/records";
import { VOCABULARY } from "../../src/domain/ledger/vocabulary";
import {
  CELLS_ZH,
  MATERIALS_ZH,
  nameInChinese,
  REGIONS_ZH,
  SECTORS_ZH,
} from "../../src/domain/ledger/names-zh";
import { MEASURES_ZH, ROUTES_ZH, SEGMENTS_ZH } from "../../src/domain/ledger/vocabulary-zh";
import { openCatalogue } from "../../src/domain/market/catalogue";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { compile, readLedger, ROOT } from "./files";

const compiled = compile(readLedger(join(ROOT, "src/ledger")));
const pack = "pack" in compiled ? compiled.pack : ({} as Pack);

/** Who speaks, where the name of a series says so. */
const PUBLISHERS = new Set(pack.sources.map(({ publisher }) => publisher));

function withoutChinese(
  names: readonly (string | undefined)[],
  words: Readonly<Record<string, string>>,
): string[] {
  return [...new Set(names)].filter(
    (name): name is string => name !== undefined && !Object.hasOwn(words, name),
  );
}

it.each([
  ["the current", pack],
  ["the first", bundledPack],
])("every series of %s edition has a Chinese name, part for part", (_, { series }) => {
  const parts = series.flatMap(({ name }) =>
    nameInChinese(name).includes(", ") ? [name] : name.split(", "),
  );
  const untold = parts.filter(
    (part) => nameInChinese(part) === part && !PUBLISHERS.has(part) && !/^[A-Z0-9]+$/.test(part),
  );
  // The last part of a name that stands whole.
  expect(untold.filter((part) => part !== "Japan and Korea")).toEqual([]);
});

it("no two series have one Chinese name", () => {
  const names = pack.series.map(({ name }) => nameInChinese(name));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it("every material and every region has one", () => {
  const materials = [
    ...pack.series.map(({ material }) => material),
    ...pack.events.flatMap((event) => event.materials ?? []),
  ];
  expect(withoutChinese(materials, MATERIALS_ZH)).toEqual([]);
  expect(
    withoutChinese(
      pack.series.map(({ region }) => region),
      REGIONS_ZH,
    ),
  ).toEqual([]);
});

it.each([
  ["measure", VOCABULARY.measure, MEASURES_ZH],
  ["sector", VOCABULARY.sector, SECTORS_ZH],
  ["kind of cell", VOCABULARY.cells, CELLS_ZH],
  ["route", VOCABULARY.route, ROUTES_ZH],
  ["segment", VOCABULARY.segment, SEGMENTS_ZH],
])("every %s has one that no other has", (_, list, words: Readonly<Record<string, string>>) => {
  expect(withoutChinese(list, words)).toEqual([]);
  expect(new Set(Object.values(words)).size).toBe(list.length);
});

it.each([
  ["硫化锂", "PRICE.LI2S.CN"],
  ["碳酸锂", "PRICE.LI2CO3.CN"],
  ["磷酸锰铁锂", "PRICE.LMFP.CN.USD"],
  ["全固态电池出货量", "SHIPMENTS.ASSB.WORLD"],
  ["固态电池出货量", "SHIPMENTS.SSB.WORLD"],
  ["储能需求", "DEMAND.LIION.ESS.WORLD"],
  ["動力電池裝機量", "INSTALLATIONS.LIION.EV.WORLD"],
])("a formula may call it %s", (name, code) => {
  expect(openCatalogue(pack.series).find(name)?.code).toBe(code);
});
