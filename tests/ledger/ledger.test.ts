import { join } from "node:path";
import type { Observation, Pack } from "../../src/domain/ledger/records";
import { compile, readLedger, ROOT } from "./files";

const compiled = compile(readLedger(join(ROOT, "src/ledger")));
const pack = "pack" in compiled ? compiled.pack : ({} as Pack);
const WEEKLY = "smm-2025-12-06";

function observation(id: string): Observation | undefined {
  return pack.observations.find((record) => record.id === id);
}

function publisherOf(sourceId: string): string | undefined {
  return pack.sources.find(({ id }) => id === sourceId)?.publisher;
}

it("compiles", () => {
  expect(compiled).toHaveProperty("pack");
});

it("names its edition by the day of the newest record and the start of its hash", () => {
  const newest = pack.sources
    .map(({ recorded }) => recorded)
    .sort()
    .at(-1);
  expect(pack.edition).toBe(`${newest}.${pack.hash.slice(0, 8)}`);
});

describe("SMM's weekly of 2025-12-06", () => {
  it("is published on its day", () => {
    expect(pack.sources.find(({ id }) => id === WEEKLY)).toMatchObject({
      publisher: "SMM",
      published: "2025-12-06",
      precision: "day",
    });
  });

  it.each([
    ["PRICE.LI2S.CN", "2025-12-06", { status: "A", value: 2050, direction: "stable-down" }],
    ["PRICE.LATP.CN", "2025-12-06", { status: "A", value: 145, direction: "down" }],
    ["SHIPMENTS.ASSB.WORLD", "2028", { status: "F", value: 13.5 }],
    ["SHIPMENTS.SEMI.WORLD", "2028", { status: "F", value: 160 }],
    ["DEMAND.LIION.TOTAL.WORLD", "2030", { status: "F", value: 2800, qualifier: "about" }],
    ["PENETRATION.SSB.WORLD", "2025", { status: "E", value: 0.001, qualifier: "about" }],
    ["PENETRATION.ASSB.WORLD", "2030", { status: "F", value: 0.04, qualifier: "about" }],
    ["PENETRATION.SSB.WORLD", "2035", { status: "F", value: 0.1, qualifier: "possibly-nearly" }],
  ])("gives %s for %s", (series, period, said) => {
    const found = pack.observations.filter(
      (record) => record.source === WEEKLY && record.series === series && record.period === period,
    );
    expect(found).toEqual([expect.objectContaining(said)]);
  });

  it.each([
    ["DEMAND.LIION.EV.WORLD", 0.11],
    ["DEMAND.LIION.ESS.WORLD", 0.27],
    ["DEMAND.LIION.CONSUMER.WORLD", 0.1],
  ])("quotes the growth of %s from 2024 to 2030", (series, rate) => {
    const found = pack.growth.filter((record) => record.source === WEEKLY && record.series === series);
    expect(found).toEqual([expect.objectContaining({ from: 2024, to: 2030, rate, qualifier: "about" })]);
  });

  it("holds no other figure", () => {
    expect(pack.observations.filter(({ source }) => source === WEEKLY)).toHaveLength(8);
    expect(pack.growth.filter(({ source }) => source === WEEKLY)).toHaveLength(3);
  });

  it("tells of five projects, ten materials, two of research and capital, and three from overseas", () => {
    const sections = pack.events.filter(({ source }) => source === WEEKLY).map(({ section }) => section);
    const count = (wanted: string) => sections.filter((section) => section === wanted).length;
    expect(["manufacturing", "materials", "research-capital", "overseas"].map(count)).toEqual([5, 10, 2, 3]);
  });

  it.each([
    [
      "jiugong-pilot-line",
      { stage: "construction", capacity: { value: 100, unit: "MWh" }, target: "2026-Q1" },
    ],
    ["shenlan-huize-polymer", { route: "polymer", target: "2026-Q1" }],
    ["chunlithium-eia", { stage: "EIA", capacity: { value: 1, unit: "GWh" } }],
    [
      "gotion-jinshi-design",
      { stage: "design", capacity: { value: 2, unit: "GWh" }, project: "gotion-jinshi" },
    ],
    [
      "wuhai-grid",
      {
        stage: "grid-connected",
        power: { value: 200, unit: "MW" },
        capacity: { value: 800, unit: "MWh" },
        companies: ["China Green Development"],
      },
    ],
    ["yanyixin-production", { stage: "mass production", capacity: { value: 500, unit: "t/year" } }],
    ["xingfa-p2s5", { capacity: { value: 10000, unit: "t/year", qualifier: "order-of-magnitude" } }],
    ["zhongke-guneng-award", { capacity: { value: 100, unit: "t/year", qualifier: "order-of-magnitude" } }],
    [
      "enli-series-b-plus",
      { stage: "financing", investment: { unit: "CNY", text: "several hundred million yuan" } },
    ],
    [
      "korea-k-battery",
      { stage: "announced", investment: { value: 280_000_000_000, unit: "KRW" }, target: "2030" },
    ],
    ["factorial-posco", { stage: "agreement", companies: ["Factorial", "POSCO Future M"] }],
  ])("tells of %s", (slug, said) => {
    expect(pack.events.find(({ id }) => id === `${WEEKLY}/${slug}`)).toMatchObject(said);
  });
});

describe("the news beside the weekly", () => {
  it.each([
    ["cpca-2026-01-nev/wholesales", { period: "2026-01", status: "E", value: 900_000, yearChange: 0.01 }],
    ["cpca-2026-01-nev/large-producers", { period: "2026-01", value: 830_000 }],
    ["cpca-2026-01-nev/large-producers-share", { period: "2025-12", value: 0.93 }],
    [
      "caam-2025-imports/vehicles-2025-12",
      { period: "2025-12", value: 30_000, change: -0.304, yearChange: -0.561 },
    ],
    [
      "caam-2025-imports/value-2025-12",
      { period: "2025-12", value: 1.47e9, change: -0.236, yearChange: -0.525 },
    ],
    ["caam-2025-imports/vehicles-2025", { period: "2025", value: 476_000, yearChange: -0.324 }],
    ["caam-2025-imports/value-2025", { period: "2025", value: 23.64e9, yearChange: -0.397 }],
  ])("gives %s", (id, said) => {
    expect(observation(id)).toMatchObject(said);
  });

  it("tells of Canada's strategy of 2026-02-05", () => {
    expect(pack.events.find(({ id }) => id === "canada-ev-strategy/strategy")).toMatchObject({
      happened: "2026-02-05",
      stage: "announced",
      countries: expect.arrayContaining(["Canada"]),
    });
  });

  it("is dated by a bound, as it prints no day", () => {
    const beside = pack.sources.filter(({ title }) => title.includes("related news of the weekly"));
    expect(beside.map(({ precision }) => precision)).toEqual(["by", "by", "by"]);
  });
});

describe("the base of the demand forecast", () => {
  it.each([
    ["DEMAND.LIION.EV.WORLD", "IEA", 950],
    ["INSTALLATIONS.ESS.WORLD", "Rho Motion", 205],
    ["SHIPMENTS.LIION.SMALL.WORLD", "EVTank", 124.1],
  ])("has one value of %s for 2024 by %s", (series, publisher, value) => {
    const found = pack.observations.filter(
      (record) =>
        record.series === series && record.period === "2024" && publisherOf(record.source) === publisher,
    );
    expect(found.map((record) => record.value)).toEqual([value]);
  });

  it("calls each 2024 base an assumption", () => {
    const rules = pack.rules.filter((rule) => rule.kind === "growth" && rule.base.period === "2024");
    expect(rules.map((rule) => [rule.series, typeof rule.assumption])).toEqual([
      ["DEMAND.LIION.CONSUMER.WORLD", "string"],
      ["DEMAND.LIION.ESS.WORLD", "string"],
      ["DEMAND.LIION.EV.WORLD", "string"],
    ]);
  });

  it("keeps SMM's spring forecast of storage, public by 2025-05-31", () => {
    expect(observation("smm-2025-spring/ess-demand-2030")).toMatchObject({ period: "2030", value: 477 });
    expect(pack.sources.find(({ id }) => id === "smm-2025-spring")).toMatchObject({
      published: "2025-05-31",
      precision: "by",
    });
  });
});

describe("series", () => {
  it.each([
    ["Li₂S", "PRICE.LI2S.CN"],
    ["硫化锂", "PRICE.LI2S.CN"],
    ["LATP", "PRICE.LATP.CN"],
    ["ESS", "DEMAND.LIION.ESS.WORLD"],
    ["Consumer", "DEMAND.LIION.CONSUMER.WORLD"],
    ["Total", "DEMAND.LIION.TOTAL.WORLD"],
    ["ASSB", "SHIPMENTS.ASSB.WORLD"],
    ["hybrid solid-liquid", "SHIPMENTS.SEMI.WORLD"],
    ["SSB", "SHIPMENTS.SSB.WORLD"],
    ["SSB penetration", "PENETRATION.SSB.WORLD"],
  ])("know %s as %s", (alias, code) => {
    expect(pack.series.filter(({ aliases }) => aliases.includes(alias)).map((one) => one.code)).toEqual([
      code,
    ]);
  });

  it("knows LPSC with its tax basis and without a value", () => {
    expect(pack.series.find(({ code }) => code === "PRICE.LPSC.CN")?.vat).toBe("included");
    const said = pack.observations.filter(({ series }) => series === "PRICE.LPSC.CN");
    expect(said.map(({ value, direction }) => [value, direction])).toEqual([[undefined, "down"]]);
  });

  it("keeps a publisher that does not define what it counts in a series of its own", () => {
    const publisher = new Map(pack.sources.map((source) => [source.id, source.publisher]));
    const undefinedOnes = pack.series.filter(
      ({ definition, cells }) =>
        cells === undefined &&
        /not say what|semi-solid-state (cells are counted|counts is not stated)/.test(definition ?? ""),
    );
    expect(undefinedOnes.length).toBeGreaterThan(5);
    for (const { code, lead } of undefinedOnes) {
      const said = pack.observations.filter(({ series }) => series === code);
      expect([code, new Set(said.map(({ source }) => publisher.get(source)))]).toEqual([
        code,
        new Set([lead]),
      ]);
    }
    expect(observation("citic-notebookcheck/penetration-2030")?.series).toBe("PENETRATION.SSB.CITIC.WORLD");
  });

  it("publishes no part above its whole", () => {
    const publisher = new Map(pack.sources.map((source) => [source.id, source.publisher]));
    const parts = pack.series.filter(({ partOf }) => partOf !== undefined);
    expect(parts.length).toBeGreaterThan(20);
    const above = parts.flatMap((part) => {
      const wholes = pack.observations.filter(({ series }) => series === part.partOf);
      return pack.observations
        .filter(({ series, value }) => series === part.code && value !== undefined)
        .filter((one) =>
          wholes.some(
            (whole) =>
              whole.period === one.period &&
              whole.value !== undefined &&
              publisher.get(whole.source) === publisher.get(one.source) &&
              one.value! > whole.value,
          ),
        );
    });
    expect(above.map(({ id }) => id)).toEqual([]);
  });

  it("tells a rate whose window its source only implies from one with a printed window", () => {
    const implied = pack.growth.filter(({ windowImplied }) => windowImplied).map(({ id }) => id);
    expect(implied).toEqual([
      "minmetals-2025-11-27/ess-growth",
      "smm-2025-12-06/consumer-growth",
      "smm-2025-12-06/ess-growth",
    ]);
  });

  it("lets a digest that says solid-state only answer for no all-solid-state series", () => {
    expect(observation("theia-smm-digest/shipments-2028")?.series).toBe("SHIPMENTS.SSB.UNSTATED.WORLD");
  });

  it("keeps EVTank's mostly semi-solid shipments apart from all-solid-state", () => {
    expect(observation("evtank-2024-ssb-white-paper/shipments-2030")).toMatchObject({
      series: "SHIPMENTS.SSB.WORLD",
      value: 614.1,
      note: expect.stringContaining("semi-solid"),
    });
  });
});

describe("projects", () => {
  it("line up what was said of the Wuhai plant", () => {
    const published = new Map(pack.sources.map((source) => [source.id, source.published]));
    const line = pack.events
      .filter(({ project }) => project === "wuhai-ess")
      .map(({ happened, source, stage }) => [happened ?? published.get(source), stage])
      .sort();
    expect(line).toEqual([
      ["2025-08-22", "planned"],
      ["2025-11-14", "construction"],
      ["2025-11-30", "grid-connected"],
      ["2025-12-06", "grid-connected"],
    ]);
  });

  it.each(["gotion-jinshi", "factorial-posco-future-m", "yahua-li2s", "saic-mg4", "hongqi-assb"])(
    "gather the events of %s",
    (project) => {
      expect(pack.events.filter((event) => event.project === project).length).toBeGreaterThan(1);
    },
  );
});

describe("what was read", () => {
  it("is all there still: nothing that was recorded once goes away", () => {
    expect(pack.events.length).toBeGreaterThanOrEqual(77);
    expect(pack.observations.length).toBeGreaterThanOrEqual(90);
    expect(pack.growth.length).toBeGreaterThanOrEqual(5);
    expect(pack.fx.length).toBeGreaterThanOrEqual(21);
  });

  it("invents no first year for BNEF's growth", () => {
    expect(pack.growth.filter(({ source }) => publisherOf(source) === "BNEF")).toEqual([]);
  });

  it("knows China's value added tax since 2009", () => {
    expect(pack.vat.map(({ from, rate }) => [from, rate])).toEqual([
      ["2009-01-01", 0.17],
      ["2018-05-01", 0.16],
      ["2019-04-01", 0.13],
    ]);
  });

  it("has the ECB's rates for the Friday before the weekly", () => {
    const rate = (pair: string) => pack.fx.find((fx) => fx.pair === pair && fx.date === "2025-12-05")?.rate;
    expect([rate("EUR/CNY"), rate("EUR/USD")]).toEqual([8.2333, 1.1645]);
  });
});

it("has one publisher for each series of what was installed in the world: no two of them count alike", () => {
  const mixed = pack.series
    .filter(({ measure, region }) => /installations$/.test(measure) && region === "World")
    .map(({ code }) => [
      code,
      new Set(
        pack.observations.filter(({ series }) => series === code).map(({ source }) => publisherOf(source)),
      ).size,
    ])
    .filter(([, publishers]) => publishers !== 1);
  expect(mixed).toEqual([]);
});
