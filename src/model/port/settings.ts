import type { KeptThing } from "../../domain/answer/languages/language";

/**
 * The register of what the add-in keeps in a document. A setting that is not here is not read, and each is read by the
 * compiled form of its name (`settings-schema.ts`): `open-setting.ts` does it.
 */
export interface SettingKind {
  /** Its name in the document. A value that could not be read stands under this name with `.damaged`. */
  name: string;
  /** The room that reads and writes it. */
  owner: string;
  /** What it holds: a language has the words. */
  holds: KeptThing;
  /** So many characters of JSON at most. */
  most: number;
  /** Whether it is kept as the text of its JSON; a text on its own and a flag are kept as they are. */
  asJson: boolean;
}

export const SETTINGS = {
  edition: {
    name: "ssb.edition",
    owner: "model/editions",
    holds: "edition",
    most: 50_000,
    asJson: true,
  },
  house: {
    name: "ssb.house",
    owner: "model/local",
    holds: "house",
    most: 500_000,
    asJson: true,
  },
  assumptions: {
    name: "ssb.assumptions",
    owner: "model/local",
    holds: "assumptions",
    most: 200_000,
    asJson: true,
  },
  local: {
    name: "ssb.local",
    owner: "model/local",
    holds: "local",
    most: 1_000_000,
    asJson: true,
  },
  /** The head of the record; its text stands in parts, `ssb.restore.1` and so on. */
  restore: {
    name: "ssb.restore",
    owner: "model/portable",
    holds: "restore",
    most: 200,
    asJson: true,
  },
  /** The head of what was begun and not ended; its text stands in parts. */
  journal: {
    name: "ssb.journal",
    owner: "excel/journal",
    holds: "journal",
    most: 200,
    asJson: true,
  },
  trial: {
    name: "ssb.trial",
    owner: "model/refresh",
    holds: "trial",
    most: 50,
    asJson: false,
  },
  toShow: {
    name: "ssb.toShow",
    owner: "model/scan",
    holds: "toShow",
    most: 50,
    asJson: false,
  },
  toShowBefore: {
    name: "ssb.toShow.before",
    owner: "model/scan",
    holds: "toShowBefore",
    most: 300_000,
    asJson: true,
  },
  outputs: {
    name: "ssb.outputs",
    owner: "model/refresh",
    holds: "outputs",
    most: 100_000,
    asJson: false,
  },
  checks: {
    name: "ssb.checks",
    owner: "model/check",
    holds: "checks",
    most: 200_000,
    asJson: true,
  },
  properties: {
    name: "ssb.properties",
    owner: "taskpane",
    holds: "properties",
    most: 10,
    asJson: false,
  },
} as const satisfies Record<string, SettingKind>;

/** The settings whose change the cells show only once they are recalculated. */
export const SHOWN_SETTINGS: readonly string[] = [
  SETTINGS.edition.name,
  SETTINGS.house.name,
  SETTINGS.assumptions.name,
  SETTINGS.local.name,
];
