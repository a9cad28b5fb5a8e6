/** @jest-environment node */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NumberedItem } from "../../src/ingest/proposers/proposal";
import { readAnswered, renumbered, writeAsked } from "../../tools/recorded-answers";
import { styleScores, type StyleText } from "./support/styles";

/** The grammar does not know that line; a model can point at it. */
const TEXT: StyleText = {
  style: "made-up",
  aside: false,
  text: "Lithium sulfide averaged 1,480 yuan/kg this week.\n\nHaoyun New Energy broke ground on a 4 GWh cell plant in Chuzhou.",
  facts: [" PRICE.LI2S.CN 2027-04-20 A 1480", " Haoyun New Energy: construction; 4 GWh; Chuzhou; China"],
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "answers-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Request {
  messages: { role: string; content: string }[];
}

function asked(name: string): NumberedItem[] {
  const { messages } = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Request;
  return (JSON.parse(messages[1]!.content) as { items: NumberedItem[] }).items;
}

function answer(name: string, content: unknown): void {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  writeFileSync(join(folder, `${name}.answer.json`), text);
}

function priceIn(items: readonly NumberedItem[]): object {
  const { item, spans } = items.find(({ text }) => text.startsWith("Lithium"))!;
  const figure = spans.find(({ text }) => text.startsWith("1,480"))!.id;
  return { kind: "observation", item, series: "PRICE.LI2S.CN", figure, period: null };
}

describe("what is asked", () => {
  it("is each request as the endpoint would get it, counted through a style, and no fact that is expected", () => {
    writeAsked(folder, [TEXT, TEXT, { ...TEXT, style: "another" }]);
    expect(readdirSync(folder).sort()).toEqual(["another-1.json", "made-up-1.json", "made-up-2.json"]);
    const all = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    for (const text of all) expect(text).not.toContain(TEXT.facts[0]);
    const request = JSON.parse(all[0]!) as Request & { response_format: unknown };
    expect(request.messages.map(({ role }) => role)).toEqual(["system", "user"]);
    expect(request.response_format).toHaveProperty("json_schema.schema.properties.facts");
  });
});

describe("what was answered", () => {
  beforeEach(() => void writeAsked(folder, [TEXT]));

  it("raises what grammar and model both say, and is scored like the grammar's own reading", async () => {
    answer("made-up-1", { facts: [priceIn(asked("made-up-1"))] });
    const { read, used, whole, notes } = await readAnswered(folder, [TEXT]);
    expect({ used, whole, notes }).toEqual({ used: 1, whole: [TEXT], notes: [] });
    const [score] = styleScores([TEXT], read);
    expect(score!.high).toEqual({ right: 1, wrong: 0 });
    expect(score!.tally).toMatchObject({ missed: 0, wrong: 0 });
  });

  it("is named where the words do not bear it out, or where nothing can be made of it", async () => {
    answer("made-up-1", { facts: [{ ...priceIn(asked("made-up-1")), series: "PRICE.LATP.CN" }] });
    expect((await readAnswered(folder, [TEXT])).notes.join()).toMatch(/turned away, .*LATP.*1,480 yuan\/kg/);
    answer("made-up-1", "I would rather not.");
    expect((await readAnswered(folder, [TEXT])).notes.join()).toMatch(/no JSON/);
  });

  it("leaves out the text of a request without an answer", async () => {
    const { whole, used } = await readAnswered(folder, [TEXT]);
    expect({ whole, used }).toEqual({ whole: [], used: 0 });
  });
});

describe("an answer to an earlier request", () => {
  const item = (number: number, text: string, spans: [number, string][]): NumberedItem => ({
    item: number,
    kind: "sentence",
    paragraph: 0,
    text,
    spans: spans.map(([id, words]) => ({ id, kind: "figure", text: words })),
  });
  const then = [
    item(0, "One 1 and 1.", [
      [0, "1"],
      [1, "1"],
    ]),
  ];
  const now = [
    item(0, "A head.", [[0, "head"]]),
    item(1, "One 1 and 1.", [
      [1, "One"],
      [2, "1"],
      [3, "1"],
    ]),
  ];

  it("is carried over to the numbers of today by what the spans said", () => {
    const fact = { kind: "event", item: 0, companies: [0], capacity: 1, place: null, stage: "planned" };
    expect(JSON.parse(renumbered(JSON.stringify({ facts: [fact] }), then, now))).toEqual({
      facts: [{ ...fact, item: 1, companies: [2], capacity: 3 }],
    });
  });

  it("points nowhere where a span is gone, and stays as it is where it is no JSON", () => {
    expect(renumbered('{"facts":[{"item":0,"figure":0}]}', now, then)).toBe(
      '{"facts":[{"item":1000000000,"figure":1000000000}]}',
    );
    expect(renumbered("no", then, now)).toBe("no");
  });
});
