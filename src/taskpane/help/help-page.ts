/** A page of the help as the build writes it (`tools/webpack/help-blocks.js`): text in blocks, and no HTML. */
export interface HelpPage {
  title: string;
  blocks: Block[];
}

export type Block =
  | { kind: "heading"; level: number; id: string; text: Inline[] }
  | { kind: "paragraph"; text: Inline[] }
  | { kind: "list"; ordered: boolean; items: Block[][] }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] }
  | { kind: "code"; text: string };

export type Inline =
  | string
  | { kind: "code"; text: string }
  | { kind: "strong" | "em"; text: Inline[] }
  /** To a page of the help, or a place in it. */
  | { kind: "link"; page: string; section?: string; text: Inline[] }
  | { kind: "source"; url: string; text: Inline[] };

const loaded = new Map<string, HelpPage>();

/** The page, asked of the server the pane came from once; rejects where it is not to be had. */
export async function loadHelp(page: string): Promise<HelpPage> {
  const known = loaded.get(page);
  if (known) return known;
  const answer = await fetch(new URL(`/help/blocks/${page}.json`, window.location.origin));
  if (!answer.ok) throw new Error(`help/blocks/${page}.json: ${answer.status}`);
  const read = (await answer.json()) as HelpPage;
  // A host may answer any address with a page of its own.
  if (!Array.isArray(read.blocks)) throw new Error(`help/blocks/${page}.json is no page of the help.`);
  loaded.set(page, read);
  return read;
}

/** A section with what stands below it, up to the next one of its kind; the whole page where there is none of that name. */
export function sectionOf({ blocks }: HelpPage, section: string | undefined): readonly Block[] {
  const from = blocks.findIndex((block) => block.kind === "heading" && block.id === section);
  const head = blocks[from];
  if (head?.kind !== "heading") return blocks;
  const length = blocks
    .slice(from + 1)
    .findIndex((block) => block.kind === "heading" && block.level <= head.level);
  return length === -1 ? blocks.slice(from) : blocks.slice(from, from + 1 + length);
}
