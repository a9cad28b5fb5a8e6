import { readsAsEnglish } from "../../src/ingest/input/language";
import { corpus } from "./support/cases";
import { bundledPack as frozenPack } from "../../src/ledger/bundled-pack";

const MAKERS = ["Qingtao", "Gotion High-tech", "Ganfeng", "Yixing Canmax", "Tinci", "Ronbay", "Hubei Wanrun"];
const ABROAD = [
  "Idemitsu Kosan",
  "Samsung SDI",
  "Volkswagen PowerCo",
  "Blue Solutions",
  "Mitsui Kinzoku",
  "Umicore",
];
const STAGES = ["pilot", "construction", "samples", "commissioned", "planned"];

/** As many lines as asked for, each made of the next words of the lists. */
function lines(
  count: number,
  line: (pick: (list: readonly string[]) => string, index: number) => string,
): string {
  return Array.from({ length: count }, (_, index) =>
    line((list) => list[(index * 7 + (index >> 2)) % list.length]!, index),
  ).join("\n");
}

describe("what reads as English", () => {
  it.each(corpus().map(({ name, article }) => [name, article.replace(/<[^>]*>/g, " ")]))(
    "%s",
    (_name, text) => {
      expect(readsAsEnglish(text)).toBe(true);
    },
  );

  it.each([
    ["items in a word or two", lines(500, (pick) => `${pick(MAKERS)} · 2 GWh line · ${pick(STAGES)}`)],
    ["companies abroad", lines(400, (pick) => pick(ABROAD))],
    ["a table of projects", lines(600, (pick, index) => `${pick(MAKERS)} | ${index} GWh | ${pick(STAGES)}`)],
    ["a table of prices", lines(300, (_, index) => `Li2S, ≥99.9%, ${2000 + index} yuan/kg, up`)],
    ["numbered items", lines(400, (pick, index) => `${index}. ${pick(MAKERS)} starts 2 GWh battery line.`)],
    ["one sentence over and over", "Gotion starts a 2 GWh solid-state battery line. ".repeat(300)],
    ["one word over and over", "solid-state battery ".repeat(500)],
    ["headlines", frozenPack.events.map(({ headline }) => headline).join("\n")],
    ["titles", frozenPack.sources.map(({ title }) => title).join("\n")],
    ["series", frozenPack.series.map(({ name, unit }) => `${name} | 12.5 | ${unit}`).join("\n")],
    ["companies", frozenPack.companies.map(({ name }) => name).join("\n")],
  ])("%s", (_what, text) => {
    expect(readsAsEnglish(text)).toBe(true);
  });
});

const OTHERS: Record<string, string> = {
  German:
    "Der Hersteller teilte am Montag mit, dass die neue Pilotlinie für Feststoffzellen im kommenden Jahr in Betrieb gehen soll. Die Kapazität liegt zunächst bei 200 MWh und wird bis 2028 auf zwei GWh erweitert.",
  French:
    "Le fabricant a annoncé lundi que sa nouvelle ligne pilote de cellules solides entrera en service l'année prochaine. La capacité sera d'abord de 200 MWh, puis portée à deux GWh d'ici 2028.",
  Dutch:
    "De fabrikant heeft maandag bekendgemaakt dat de nieuwe proeflijn volgend jaar in gebruik wordt genomen. De capaciteit bedraagt eerst 200 MWh en wordt uitgebreid tot twee GWh.",
  Danish:
    "Producenten meddelte mandag, at den nye pilotlinje for faststofceller skal tages i brug næste år. Kapaciteten er først 200 MWh og udvides til to GWh inden 2028.",
  Italian:
    "Il produttore ha annunciato lunedì che la nuova linea pilota per celle allo stato solido entrerà in funzione il prossimo anno. La capacità sarà di 200 MWh.",
  Portuguese:
    "Os preços do sulfeto de lítio caíram nesta semana e a demanda continua fraca, disse um comerciante. A nova linha piloto deve entrar em operação no próximo ano.",
  Polish:
    "Producent poinformował w poniedziałek, że nowa linia pilotażowa ogniw zostanie uruchomiona w przyszłym roku. Moce wyniosą początkowo 200 MWh.",
  Indonesian:
    "Produsen itu mengumumkan pada hari Senin bahwa jalur percontohan baru untuk sel padat akan mulai beroperasi tahun depan dengan kapasitas 200 MWh.",
  Russian:
    "Производитель сообщил в понедельник, что новая пилотная линия по выпуску твердотельных элементов будет запущена в следующем году.",
  Korean:
    "이번 주 황화리튬 가격이 하락했고 수요는 여전히 약하다고 한 거래자가 말했다. 새 생산 라인은 내년에 가동된다.",
  Japanese:
    "メーカーは月曜日、新しい全固体電池のパイロットラインを来年稼働させると発表した。生産能力は当初200MWhとなる。",
};

describe("what does not read as English", () => {
  it.each(Object.entries(OTHERS))("%s, once and over and over", (_language, text) => {
    expect(readsAsEnglish(text)).toBe(false);
    expect(readsAsEnglish(`${text} `.repeat(40))).toBe(false);
    expect(readsAsEnglish(`${text}\n\n`.repeat(5))).toBe(false);
  });
});
