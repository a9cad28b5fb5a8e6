/** What an article begins with, so that its language is known. */
export const HEAD =
  "An article of that and this\n\nThe text is in English and it is about the price of it and the market of it.\n\n";

/** Shapes of text that once took time with the square of their length. */
export const SHAPES: [string, (length: number) => string][] = [
  ["a line of digits", (n) => HEAD + "1234567890".repeat(n / 10)],
  ["links left open", (n) => `# t\n${HEAD}${"[a](b ".repeat(n / 6)}`],
  ["images left open", (n) => `# t\n${HEAD}${"![".repeat(n / 2)}`],
  ["brackets left open", (n) => `# t\n${HEAD}${"[".repeat(n)}`],
  ["a heading of blanks", (n) => `# a${" ".repeat(n)}x\n${HEAD}`],
  ["front matter left open", (n) => `---\n${"a: b\n".repeat(n / 50)}${HEAD}`],
  ["a row of many cells", (n) => `${HEAD}${"| a ".repeat(n / 4)}|`],
  ["a table rule", (n) => `${HEAD}| a |\n|${"--|".repeat(n / 3)}`],
  ["dates", (n) => HEAD + "January 5, 2027 and ".repeat(n / 20)],
  ["names joined by and", (n) => HEAD + "Haoyun New Energy and Norvale Cells and ".repeat(n / 40)],
  ["deep tags", (n) => `<html><p>${HEAD}</p>${"<div>".repeat(n / 5)}x`],
  ["blank lines", (n) => HEAD + "\n".repeat(n)],
  ["numbered items", (n) => HEAD + "1) A thing. ".repeat(n / 12)],
  ["labels", (n) => HEAD + "[Label] text. ".repeat(n / 14)],
  ["notes in brackets", (n) => HEAD + "Text [1] ".repeat(n / 9)],
  ["materials and prices", (n) => HEAD + "lithium sulfide prices fell, ".repeat(n / 29)],
  ["names of Chinese companies", (n) => HEAD + "若岩电池与栢川材料在湖州开工，".repeat(n / 15)],
  ["stock codes", (n) => HEAD + "岚峰化工(301188)公告开工。".repeat(n / 17)],
  ["datelines", (n) => HEAD + "SEOUL, April 19 (Northwire) -- It is.\n".repeat(n / 400)],
  ["numbers grouped by blanks", (n) => HEAD + "123 456 ".repeat(n / 8)],
  [
    "prose",
    (n) => HEAD + "Lithium sulfide averaged 1,480 yuan/kg this week. Haoyun started a line. ".repeat(n / 73),
  ],
];
