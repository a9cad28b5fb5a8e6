import type { Block } from "./block";

/** A size or a sum of money. */
const AMOUNT =
  /[$€£¥₩]\s?\d|\d[\d.,]*\s?(?:GWh|MWh|GW|MW|m|bn|million|billion|tonnes?|t|mt|yuan|euros?|dollars?|won|yen)\b|\d[\d.]*\s?(?:亿|万)?(?:元|吨)/;
const LONGEST = 160;

/**
 * Short lines that follow each other and each hold an amount are the items of a list, and no headings over nothing.
 *
 * @param printed Headings that the page itself marks as such.
 */
export function withListLines(blocks: readonly Block[], printed: ReadonlySet<Block>): Block[] {
  let heading: { from: string; to: string } | undefined;
  return blocks.map((block, index) => {
    const isOne = isLine(block, printed) && block.kind === "heading";
    const isItem =
      isOne && [blocks[index - 1], blocks[index + 1]].some((next) => next && isLine(next, printed));
    if (isItem) {
      heading = { from: block.text, to: heading?.to ?? headingBefore(blocks, index) };
      return { ...block, kind: "bullet" as const, heading: heading.to };
    }
    if (heading && block.heading === heading.from) return { ...block, heading: heading.to };
    heading = undefined;
    return block;
  });
}

function isLine(block: Block, printed: ReadonlySet<Block>): boolean {
  return (
    ["heading", "paragraph", "bullet"].includes(block.kind) &&
    !printed.has(block) &&
    block.text.length <= LONGEST &&
    !/[.。:：]$/.test(block.text) &&
    AMOUNT.test(block.text)
  );
}

/** The heading over the list: that of the block before its first line. */
function headingBefore(blocks: readonly Block[], index: number): string {
  const before = blocks[index - 1];
  return before && !before.related ? before.heading : "";
}
