import { availableEdition, wantedEdition } from "../../../src/model/editions/choose";
import { differences } from "../../../src/domain/editions/missing";

const edition = (date: string, digit: string) => ({
  id: `${date}.${digit.repeat(8)}`,
  hash: digit.repeat(64),
});
const OLD = edition("2026-11-24", "a");
const NEW = edition("2026-12-01", "b");
const SAME_DAY = edition("2026-12-01", "c");

describe("the edition a workbook wants", () => {
  it("is the one it was last accepted with, though the add-in brings a newer one", () => {
    expect(wantedEdition({ follow: "latest", edition: OLD }, NEW)).toEqual(OLD);
    expect(wantedEdition({ follow: "pinned", edition: OLD }, NEW)).toEqual(OLD);
  });

  it("is the one at hand when the workbook is new", () => {
    expect(wantedEdition({ follow: "latest" }, NEW)).toEqual(NEW);
  });
});

describe("the edition that is available", () => {
  const following = { follow: "latest" as const };

  it("is the newest of those known, and never an older one", () => {
    expect(availableEdition(OLD, [OLD, NEW], following)).toEqual(NEW);
    expect(availableEdition(NEW, [OLD, NEW], following)).toBeUndefined();
    expect(availableEdition(OLD, [], following)).toBeUndefined();
  });

  it("may be another of the same day", () => {
    expect(availableEdition(NEW, [OLD, SAME_DAY], following)).toEqual(SAME_DAY);
  });

  it("is not the one that an accepted refresh replaced", () => {
    const refreshed = { ...following, lastRefresh: { on: "2026-12-01", from: NEW } };
    expect(availableEdition(SAME_DAY, [NEW], refreshed)).toBeUndefined();
  });
});

describe("how an edition at hand differs from one that is not", () => {
  const changed = (sentence: string) => ({ changed: { counts: {}, sentences: [sentence] } });
  const known = [
    { ...OLD, ...changed("Everything.") },
    { ...NEW, ...changed("1 correction.") },
    { ...SAME_DAY, ...changed("2 new figures.") },
  ];

  it("is told by their days and by what the editions between them changed", () => {
    expect(differences(OLD, SAME_DAY, known)).toEqual([
      `Edition ${SAME_DAY.id} is at hand and is 7 days newer.`,
      `${NEW.id}: 1 correction.`,
      `${SAME_DAY.id}: 2 new figures.`,
    ]);
  });

  it("is told by their days alone where no list names both", () => {
    expect(differences(OLD, NEW, [])).toEqual([`Edition ${NEW.id} is at hand and is 7 days newer.`]);
    expect(differences(NEW, OLD, known)).toEqual([`Edition ${OLD.id} is at hand and is 7 days older.`]);
    expect(differences(NEW, SAME_DAY, [])).toEqual([
      `Edition ${SAME_DAY.id} is at hand and is of the same day.`,
    ]);
  });
});
