/**
 * What the page has open: the file it came from, what differs from it by now, and what of it outlives a reload. A state
 * that is replaced by another is kept, so that it can be brought back.
 */
import { a1 } from "../addresses";
import type { Pairs } from "../host/document-settings";
import type { FiledAddIn } from "../../xlsx/parts/document-settings";
import type { FileRefusal } from "../../xlsx/parts/package";
import type { SeenFile } from "../../xlsx/parts/seen-book";
import { SessionStore, type SessionState, type StoredNote } from "./session-store";

/** The running workbook, as far as it is kept and saved. */
export interface Kept {
  readonly snapshot: () => object | undefined;
  readonly notes: () => StoredNote[];
  readonly settings: () => Pairs;
  readonly parts: () => Pairs;
}

const EXAMPLE_NAME = "Workbook";
/** Changes that come close together are kept together. */
const QUIET_MS = 500;

export function exampleState(): SessionState {
  return {
    name: EXAMPLE_NAME,
    at: new Date().toISOString(),
    settings: window.ssbWorkbookOpening?.settings ?? [],
    parts: [],
    notes: [],
    paths: [],
    isSaved: true,
  };
}

declare global {
  interface Window {
    /** What a test has the example open with. */
    ssbWorkbookOpening?: { readonly settings: Pairs };
  }
}

export class WorkbookSession {
  #state: SessionState = exampleState();
  #kept: Kept | undefined;
  #timer: number | undefined;
  #isFailing = false;

  private constructor(
    private readonly store: SessionStore | undefined,
    private readonly onNotKept: () => void,
  ) {}

  /** @param onNotKept Is told once that the browser keeps nothing. */
  static async open(onNotKept: () => void): Promise<WorkbookSession> {
    return new WorkbookSession(await SessionStore.open(), onNotKept);
  }

  get state(): SessionState {
    return this.#state;
  }

  /** What was open before a reload. */
  async restored(): Promise<SessionState | undefined> {
    const state = await this.store?.read("now").catch(() => undefined);
    if (!this.store) this.#notKept();
    return state;
  }

  /** Goes on with a state; what was open until now can be brought back. */
  async replace(state: SessionState, isReplacing: boolean): Promise<void> {
    if (isReplacing) {
      const before = this.#current();
      await this.#try((store) => store.replace("before", before));
      this.#before = before;
    }
    this.#kept = undefined;
    this.#state = state;
    await this.#try((store) => store.replace("now", state));
  }

  #before: SessionState | undefined;

  /** What the open workbook took the place of. */
  async before(): Promise<SessionState | undefined> {
    return this.#before ?? (await this.store?.read("before").catch(() => undefined));
  }

  /** From now on this is what is kept. */
  follow(kept: Kept): void {
    this.#kept = kept;
  }

  changed(): void {
    this.#state = { ...this.#state, isSaved: false };
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.flush(), QUIET_MS);
  }

  /** Keeps what has changed, at once. */
  async flush(): Promise<void> {
    window.clearTimeout(this.#timer);
    if (this.#timer === undefined || !this.#kept) return;
    this.#timer = undefined;
    this.#state = this.#current();
    // The file it came from stands there since it was opened.
    const { original: _, ...others } = this.#state;
    await this.#try((store) => store.write("now", others));
  }

  /** Is kept at once: the add-in says that it is saved. */
  async keepSettings(settings: Pairs): Promise<void> {
    await this.#keep({ settings });
  }

  async keepParts(parts: Pairs): Promise<void> {
    await this.#keep({ parts });
  }

  async #keep(fields: Partial<SessionState>): Promise<void> {
    this.#state = { ...this.#state, ...fields, at: new Date().toISOString(), isSaved: false };
    // The file and the grid are as they were kept.
    const { original: _, snapshot: __, ...others } = this.#state;
    await this.#try((store) => store.write("now", others));
  }

  /** A file holds all of it now. */
  async saved(original: Uint8Array, paths: Pairs, name: string): Promise<void> {
    this.#timer = undefined;
    this.#state = { ...this.#current(), original, paths, name, isSaved: true };
    await this.#try((store) => store.replace("now", this.#state));
  }

  #current(): SessionState {
    if (!this.#kept) return this.#state;
    const { snapshot, notes, settings, parts } = this.#kept;
    return {
      ...this.#state,
      snapshot: snapshot(),
      notes: notes(),
      settings: settings(),
      parts: parts(),
      at: new Date().toISOString(),
    };
  }

  async #try(work: (store: SessionStore) => Promise<void>): Promise<void> {
    if (!this.store) return;
    try {
      await work(this.store);
    } catch {
      this.#notKept();
    }
  }

  #notKept(): void {
    if (!this.#isFailing) this.onNotKept();
    this.#isFailing = true;
  }
}

/** What a file opens as; `why` where it does not. */
export async function stateOfFile(
  bytes: Uint8Array,
  name: string,
  addIn: FiledAddIn,
): Promise<{ state: SessionState; file: SeenFile } | FileRefusal> {
  const [{ readWorkbookFile }, { notesOf }] = await Promise.all([
    import(/* webpackChunkName: "files" */ "./workbook-file"),
    import(/* webpackChunkName: "files" */ "./file-behaviour"),
  ]);
  const read = readWorkbookFile(bytes, addIn.id);
  if ("refused" in read) return read;
  const { seen, settings, parts } = read;
  const state: SessionState = {
    name,
    at: new Date().toISOString(),
    original: bytes,
    settings,
    parts,
    notes: notesOf(seen),
    paths: [],
    isSaved: true,
  };
  return { state, file: seen };
}

/** The bytes of a file that holds a state by now. */
export async function fileOfState(
  { original, paths }: SessionState,
  { grid, notes, settings, parts }: SavedContent,
  addIn: FiledAddIn,
): Promise<{ bytes: Uint8Array; paths: Pairs; kept: number } | FileRefusal> {
  const { saveWorkbookFile } = await import(/* webpackChunkName: "files" */ "./workbook-file");
  return saveWorkbookFile(
    original,
    {
      book: (opened) => {
        const book = grid.seen(opened);
        for (const { sheetId, text, ...cell } of notes)
          book.sheets.find(({ id }) => id === sheetId)?.notes.set(a1({ ...cell, rows: 1, columns: 1 }), text);
        return book;
      },
      settings,
      parts: parts.all(),
      namespaceOf: (id) => parts.namespaceOf(id),
    },
    paths,
    addIn,
  );
}

interface SavedContent {
  readonly grid: Pick<import("../grid/grid").Grid, "seen">;
  readonly notes: readonly StoredNote[];
  readonly settings: Pairs;
  readonly parts: import("../host/document-parts").DocumentParts;
}
