import { openSession, type Session } from "../../domain/functions/session";
import { availableEdition, wantedEdition } from "./choose";
import { heldAfter, type Held } from "../../domain/editions/held";
import { isSame, refOf, type EditionRef } from "../../domain/editions/identity";
import { differences, editionMissing } from "../../domain/editions/missing";
import { isView, NEW_WORKBOOK, stateOf, viewWords, type EditionState } from "./state";
import { phraseText } from "../../domain/answer/message-text";
import { phrases } from "../../domain/answer/phrases";
import { isRefusal, RefusalError, type Refusal } from "../../domain/answer/refusal";
import { SETTINGS } from "../port/settings";
import { notingToShow, type ChangeToShow } from "../port/to-show";
import type { IsoDate, Pack } from "../../domain/ledger/records";
import type { HouseView } from "../../domain/local/house-view";
import type { LocalLayer } from "../../domain/local/local-layer";
import type { ChangeReason } from "../../domain/ledger/vocabulary";
import { isDay } from "../../domain/time/day";
import type { Checked, Feed } from "../../feed/feed";
import { editionRefusals, type EditionRefusal } from "../languages/refusals";
import { loadEdition, type Got, type InUse } from "./load-edition";
import type {
  Answering,
  Foreseen,
  WorkbookData,
  DataParts,
  DataStatus,
  Moved,
  Notice,
} from "./workbook-data";

/** Opens a workbook's data. Settles with the time limits of the feed at the latest, and never rejects. */
export async function openData(parts: DataParts): Promise<WorkbookData> {
  const read = await storedState(parts.settings);
  const stored = isRefusal(read) ? NEW_WORKBOOK : read;
  const decision = await decisionOf(parts, stored);
  const feed = lazyFeed(parts.loadFeed);
  const [opened, layers] = await Promise.all([
    openEdition(parts.bundled, feed, counted(stored, decision)),
    layersOf(parts),
  ]);
  return new OpenedData(
    parts,
    feed,
    { stored, decision },
    opened,
    layers,
    isRefusal(read) ? read : undefined,
  );
}

type Decision = "use" | "ignore" | undefined;

/** What the workbook says of its edition, and whether that counts here. */
interface Brought {
  stored: EditionState;
  decision: Decision;
}

async function decisionOf({ brought }: DataParts, stored: EditionState): Promise<Decision> {
  return brought && isView(stored) ? brought() : "use";
}

/** Somebody else's pin or as-of day changes numbers as house values do: before it is accepted it is as if not there. */
function counted(stored: EditionState, decision: Decision): EditionState {
  return decision === "use" ? stored : NEW_WORKBOOK;
}

/** The form of the setting is loaded only where there is one. A page that runs in no workbook has none to read. */
async function storedState(settings: DataParts["settings"]): Promise<EditionState | Refusal> {
  try {
    if (settings.setting(SETTINGS.edition.name) === undefined) return NEW_WORKBOOK;
  } catch {
    return NEW_WORKBOOK;
  }
  try {
    return (await import("./state-setting")).readState(settings);
  } catch {
    return {
      refused: "The part of the add-in that reads what a workbook says of its edition could not be loaded.",
    };
  }
}

/** What speaks beside an edition. */
interface Layers {
  house?: HouseView;
  local?: LocalLayer;
}

async function layersOf({ house, local }: DataParts): Promise<Layers> {
  const [own, added] = await Promise.all([house?.(), local?.()]);
  return { ...(own && { house: own }), ...(added && { local: added }) };
}

type Missing = Extract<Notice, { kind: "edition-missing" }>;

/** What is answered from, or why nothing is. */
type Opened = { inUse: InUse; missing?: Missing } | { inUse?: undefined; missing: Missing };

async function openEdition(bundled: Pack, feed: LazyFeed, state: EditionState): Promise<Opened> {
  const atHand = refOf(bundled);
  const get = (ref: EditionRef) => getEdition([bundled], feed, ref);
  const loaded = await loadEdition(get, wantedEdition(state, atHand), state.held);
  if (!isRefusal(loaded)) return { inUse: loaded.inUse };

  const { wanted } = loaded;
  const message = await sentenceOf(loaded);
  const told = differences(wanted, atHand, await feed.known());
  const missing = { kind: "edition-missing" as const, message, wanted, differences: told };
  if (state.follow === "pinned") return { missing };
  return { inUse: { edition: bundled, pack: bundled }, missing: { ...missing, instead: atHand } };
}

async function getEdition(
  atHand: readonly (Pack | undefined)[],
  feed: LazyFeed,
  ref: EditionRef,
): Promise<Got> {
  const pack = atHand.find((one) => one?.hash === ref.hash);
  return pack ? { pack } : feed.edition(ref);
}

/** The sentences are loaded where one is needed; they stand beside the feed's code, and without that there is one only. */
async function sentenceOf(refusal: EditionRefusal): Promise<string> {
  if (refusal.refused.id !== "not-loaded") {
    const texts = await import("../languages/model-text").catch(() => undefined);
    if (texts) return texts.refusalText(refusal);
  }
  return phraseText(phrases.feedNotLoaded());
}

interface LazyFeed extends Pick<Feed, "known" | "signed"> {
  check(): Promise<Checked | EditionRefusal>;
  edition(ref: EditionRef): Promise<Got>;
}

/** A feed whose code is loaded at the first use, and whose absence is a refusal like any other. */
function lazyFeed(load: () => Promise<Feed>): LazyFeed {
  let loaded: Feed | undefined;
  const use = async <Result>(work: (feed: Feed) => Promise<Result>, otherwise: Result): Promise<Result> => {
    try {
      loaded ??= await load();
      return await work(loaded);
    } catch (fault) {
      console.error(fault);
      return otherwise;
    }
  };
  return {
    get signed() {
      return loaded?.signed ?? false;
    },
    check: () => use<Checked | EditionRefusal>((feed) => feed.check(), editionRefusals.notLoaded()),
    known: () => use((feed) => feed.known(), []),
    edition: (ref) => use<Got>((feed) => feed.edition(ref), editionRefusals.notLoaded()),
  };
}

class OpenedData implements WorkbookData {
  readonly #parts: DataParts;
  readonly #feed: LazyFeed;
  #state: EditionState;
  #brought: Brought;
  #opened: Opened;
  #layers: Layers;
  readonly #unreadable: Notice | undefined;
  /** What else could be used: the bundled edition, and since the last check those of the feed. */
  #known: readonly EditionRef[];
  #checked: DataStatus["checked"];
  #answering: Answering;
  readonly #listeners = new Set<(status: DataStatus) => void>();
  #lastMove: Promise<unknown> = Promise.resolve();

  constructor(
    parts: DataParts,
    feed: LazyFeed,
    brought: Brought,
    opened: Opened,
    layers: Layers,
    unreadable: Refusal | undefined,
  ) {
    this.#parts = parts;
    this.#layers = layers;
    this.#unreadable = unreadable && {
      kind: "unreadable-setting",
      message: `${unreadable.refused} It is kept aside with the next change.`,
    };
    this.#feed = feed;
    this.#brought = brought;
    this.#state = counted(brought.stored, brought.decision);
    this.#opened = opened;
    this.#known = [refOf(parts.bundled)];
    this.#answering = this.#newAnswering();
  }

  get #inUse(): InUse | undefined {
    return this.#opened.inUse;
  }

  status(): DataStatus {
    const available = this.#available();
    return {
      state: this.#state,
      ...(this.#inUse && { inUse: refOf(this.#inUse.edition) }),
      bundled: refOf(this.#parts.bundled),
      ...(available && { available }),
      ...(this.#checked && { checked: this.#checked }),
      ...(this.#isUnsigned() && { unsigned: true as const }),
      notices: [this.#unreadable, this.#notAccepted(), this.#opened.missing].filter(
        (notice) => notice !== undefined,
      ),
    };
  }

  answering(): Answering {
    return this.#answering;
  }

  onChange(listener: (status: DataStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async check(): Promise<Checked | EditionRefusal> {
    const checked = await this.#feed.check();
    const at = this.#parts.now?.() ?? new Date();
    this.#checked = { at, ...(isRefusal(checked) && checked) };
    if (isRefusal(checked)) {
      this.#tell();
      return checked;
    }
    const newest = checked.newest && { id: checked.newest.id, hash: checked.newest.hash };
    return this.#inTurn(async () => {
      const before = this.#available();
      this.#known = [refOf(this.#parts.bundled), ...(newest ? [newest] : [])];
      // Only SSB.EDITION("available") may answer anything else now; whoever looks at a preview is not disturbed.
      if (before?.hash === this.#available()?.hash) this.#tell();
      else this.#answer();
      return checked;
    });
  }

  editions(): Promise<readonly EditionRef[]> {
    return this.#feed.known();
  }

  fetchEdition(ref: EditionRef): Promise<Got> {
    return this.#get([], ref);
  }

  async foresee(pack: Pack, hold: readonly ChangeReason[] = []): Promise<Foreseen | EditionRefusal> {
    const after = await this.#after(pack, hold);
    return isRefusal(after) ? after : { session: this.#sessionOf(after.inUse, after.state) };
  }

  accept(pack: Pack, hold: readonly ChangeReason[] = []): Promise<Moved> {
    return this.#inTurn<Moved>(async () => {
      const after = await this.#after(pack, hold);
      return isRefusal(after) ? after : this.#save(after.state, after.inUse, "refresh");
    });
  }

  tryOut<Result>(pack: Pack, hold: readonly ChangeReason[], work: () => Promise<Result>): Promise<Result> {
    return this.#tryWith(async () => {
      const after = await this.#after(pack, hold);
      if (isRefusal(after)) throw new RefusalError(await sentenceOf(after));
      return this.#sessionOf(after.inUse, after.state);
    }, work);
  }

  seenUnder(house: HouseView): Answering {
    return this.#newAnswering({ ...this.#layers, house });
  }

  tryUnder<Result>(house: HouseView, work: () => Promise<Result>): Promise<Result> {
    return this.#tryWith(() => this.seenUnder(house), work);
  }

  seenAsOf(day: IsoDate): Answering {
    return this.#newAnswering(this.#layers, { ...this.#state, asOf: day });
  }

  tryAsOf<Result>(day: IsoDate, work: () => Promise<Result>): Promise<Result> {
    return this.#tryWith(() => this.seenAsOf(day), work);
  }

  undo(): Promise<Moved> {
    return this.#inTurn<Moved>(async () => {
      const { lastRefresh } = this.#state;
      if (!lastRefresh) return editionRefusals.nothingToUndo();
      const { from: edition, held } = lastRefresh;
      const loaded = await loadEdition((ref) => this.fetchEdition(ref), edition, held);
      if (isRefusal(loaded)) return loaded;
      const state = stateOf({ ...this.#state, edition, held, lastRefresh: undefined });
      return this.#save(state, loaded.inUse, "refresh-undone");
    });
  }

  pin(): Promise<Moved> {
    return this.#inTurn<Moved>(async () => {
      if (!this.#inUse) return editionRefusals.noEdition();
      return this.#save({ ...this.#settled(this.#inUse), follow: "pinned" }, this.#inUse, "pin");
    });
  }

  followLatest(): Promise<Moved> {
    return this.#inTurn<Moved>(async () => {
      // Where the pinned edition is missing, the bundled one answers from now on, as it would after opening anew.
      const { bundled } = this.#parts;
      return this.#save(
        { ...this.#state, follow: "latest" },
        this.#inUse ?? { edition: bundled, pack: bundled },
        "pin",
      );
    });
  }

  setAsOf(day: IsoDate | undefined): Promise<Moved> {
    return this.#inTurn<Moved>(async () => {
      if (day !== undefined && !isDay(day)) return editionRefusals.noDay(day);
      return this.#save(stateOf({ ...this.#state, asOf: day }), this.#inUse, "as-of");
    });
  }

  renew(): Promise<void> {
    return this.#inTurn(async () => {
      this.#layers = await layersOf(this.#parts);
      const before = this.#brought;
      const read = await storedState(this.#parts.settings);
      const stored = isRefusal(read) ? before.stored : read;
      const decision = await decisionOf(this.#parts, stored);
      if (decision !== before.decision || !isTheSameState(stored, before.stored))
        await this.#countAs({ stored, decision });
      this.#answer();
    });
  }

  async rememberEdition(): Promise<void> {
    await this.#inTurn<Moved>(async () => {
      // What somebody else's workbook says is not written over unasked.
      const isTheirs = this.#brought.decision !== "use";
      if (this.#state.edition || !this.#inUse || isTheirs) return { status: this.status() };
      const state = this.#settled(this.#inUse);
      const refused = await this.#write(state);
      if (refused) return refused;
      // What answers is what answered before: nobody is told, so that no view begins anew under its user.
      this.#state = state;
      return { status: this.status() };
    });
  }

  async #countAs(brought: Brought): Promise<void> {
    this.#brought = brought;
    this.#state = counted(brought.stored, brought.decision);
    this.#opened = await openEdition(this.#parts.bundled, this.#feed, this.#state);
  }

  #notAccepted(): Notice | undefined {
    const { stored, decision } = this.#brought;
    if (decision === "use") return undefined;
    const message = `This workbook brings ${viewWords(stored)}. That does not count on this computer.`;
    return { kind: "not-accepted", message };
  }

  /** How things stand once an edition is accepted but for changes of some reasons. */
  async #after(
    pack: Pack,
    hold: readonly ChangeReason[],
  ): Promise<{ state: EditionState; inUse: InUse } | EditionRefusal> {
    const before = this.#accepted();
    const edition = refOf(pack);
    const held = before && heldAfter(before, hold);
    const loaded = await loadEdition((ref) => this.#get([pack], ref), edition, held);
    if (isRefusal(loaded)) return loaded;
    const state = stateOf({ ...this.#state, edition, held });
    if (before && !isEqual(before, { edition, held })) {
      state.lastRefresh = {
        on: this.#parts.today(),
        from: before.edition,
        ...(before.held && { held: before.held }),
      };
    }
    return { state, inUse: loaded.inUse };
  }

  #get(atHand: readonly Pack[], ref: EditionRef): Promise<Got> {
    return getEdition([...atHand, this.#inUse?.edition, this.#parts.bundled], this.#feed, ref);
  }

  /** What the workbook stands on: what it accepted, or in a new one what is in use. */
  #accepted(): Accepted | undefined {
    const { edition, held } = this.#state;
    if (edition) return { edition, held };
    return this.#inUse && { edition: refOf(this.#inUse.edition) };
  }

  /** The state with the edition in use as the accepted one. */
  #settled({ edition }: InUse): EditionState {
    if (isSame(refOf(edition), this.#state.edition)) return this.#state;
    return stateOf({ ...this.#state, edition: refOf(edition), held: undefined });
  }

  /** Answers otherwise while some work is done. */
  #tryWith<Result>(open: () => Answering | Promise<Answering>, work: () => Promise<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      this.#parts.use(await open());
      try {
        return await work();
      } finally {
        this.#parts.use(this.#answering);
      }
    });
  }

  /** One after the other, so that nothing is done from a state that something else is replacing. */
  #inTurn<Result>(make: () => Promise<Result>): Promise<Result> {
    const made = this.#lastMove.then(make);
    this.#lastMove = made.catch(() => undefined);
    return made;
  }

  async #save(state: EditionState, inUse: InUse | undefined, change: ChangeToShow): Promise<Moved> {
    const refused = await this.#write(state, change);
    if (refused) return refused;
    this.#state = state;
    if (inUse) {
      const missing = stillMissing(this.#opened.missing, state, inUse.edition);
      this.#opened = { inUse, ...(missing && { missing }) };
    }
    this.#answer();
    return { status: this.status() };
  }

  /** Writes the state into the workbook; answers why not when that fails. */
  async #write(state: EditionState, change?: ChangeToShow): Promise<EditionRefusal | undefined> {
    if (this.#brought.decision === undefined)
      return editionRefusals.notDecided(viewWords(this.#brought.stored));
    try {
      const { keepState } = await import("./state-setting");
      const { settings } = this.#parts;
      const kept = await keepState(change ? notingToShow(settings, change) : settings, state);
      if (isRefusal(kept)) return editionRefusals.notSaved(kept.refused);
      this.#brought = { stored: state, decision: "use" };
      return undefined;
    } catch {
      return editionRefusals.noWorkbook();
    }
  }

  #answer(): void {
    this.#answering = this.#newAnswering();
    this.#parts.use(this.#answering);
    this.#tell();
  }

  #tell(): void {
    const status = this.status();
    for (const listener of this.#listeners) listener(status);
  }

  #newAnswering(layers = this.#layers, state = this.#state): Answering {
    const opened = this.#opened;
    if (!opened.inUse) return editionMissing(opened.missing.wanted, opened.missing.message);
    return this.#sessionOf(opened.inUse, state, layers);
  }

  #sessionOf(inUse: InUse, state: EditionState, layers = this.#layers): Session {
    const available = this.#available(inUse, state);
    const held = {
      pinned: state.follow === "pinned",
      ...(available && { available: available.id }),
      ...(this.#isUnsigned(inUse, state) && { unsigned: true as const }),
    };
    return openSession(inUse.pack, () => this.#parts.today(), {
      asOf: state.asOf,
      workbook: held,
      ...layers,
    });
  }

  /** Whether any number may be of an edition that nobody vouches for: all but the one that came with the add-in. */
  #isUnsigned(inUse = this.#inUse, { held = [] }: EditionState = this.#state): boolean {
    if (!inUse || this.#feed.signed) return false;
    const atHand = refOf(this.#parts.bundled);
    return [refOf(inUse.edition), ...held.map(({ from }) => from)].some((one) => !isSame(one, atHand));
  }

  #available(inUse = this.#inUse, state = this.#state): EditionRef | undefined {
    return availableEdition(inUse && refOf(inUse.edition), this.#known, state);
  }
}

interface Accepted {
  edition: EditionRef;
  held?: Held[] | undefined;
}

function isEqual(one: Accepted, other: Accepted): boolean {
  return JSON.stringify([one.edition.hash, one.held]) === JSON.stringify([other.edition.hash, other.held]);
}

function isTheSameState(one: EditionState, other: EditionState): boolean {
  return JSON.stringify(stateOf(one)) === JSON.stringify(stateOf(other));
}

/** The accepted edition is missing until it, or another that is accepted, answers. */
function stillMissing(missing: Missing | undefined, state: EditionState, pack: Pack): Missing | undefined {
  if (!missing || isSame(refOf(pack), state.edition)) return undefined;
  return { ...missing, instead: refOf(pack) };
}
