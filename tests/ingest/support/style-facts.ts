/** One line of a style's facts; the form stands in the README beside the styles. */
export interface StyleFact {
  kind: "head" | "price" | "figure" | "event";
  /** Every wording of the base that is right. */
  base: string[];
  more: string[];
  /** Careful readers may file it or leave it. */
  optional: boolean;
}

/** A fact of a line without its `>`. */
export function factOfStyle(line: string): StyleFact {
  const text = line.replace(/^\?/, "").trim();
  const [base = "", ...more] = text.split(/;\s+/);
  return { kind: kindOf(base), base: wordings(base), more, optional: line.startsWith("?") };
}

export function saysBase({ base }: StyleFact, said: string): boolean {
  return base.includes(said);
}

/** A particular that may be there or not. */
export function optional(particular: string): boolean {
  return particular.endsWith("?");
}

/** Whether a particular of a row is one of the wordings of a particular of a fact: `aim 2028|2028-12` is two. */
export function says(particular: string, said: string): boolean {
  const lead = /^(?:aim|on) /.exec(particular)?.[0] ?? "";
  const bare = particular.slice(lead.length).replace(/\?$/, "");
  return bare.split("|").some((one) => `${lead}${one}` === said);
}

function kindOf(base: string): StyleFact["kind"] {
  if (/^(?:published|publisher) /.test(base)) return "head";
  if (base.includes(": ")) return "event";
  return base.startsWith("PRICE.") ? "price" : "figure";
}

function wordings(base: string): string[] {
  const [who = "", stages] = base.split(": ");
  if (stages === undefined) return base.split(" ").reduce(each(" "), [""]);
  return who
    .split("|")
    .map((names) => names.split(" and ").sort().join(" and "))
    .flatMap((names) => stages.split("|").map((stage) => `${names}: ${stage}`));
}

/** Every way to write the parts one after the other. */
function each(between: string): (before: string[], part: string) => string[] {
  return (before, part) =>
    before.flatMap((text) => part.split("|").map((one) => (text === "" ? one : text + between + one)));
}
