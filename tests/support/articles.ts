/** An article that a user added, as its source. */
import type { LocalDocument } from "../../src/domain/local/local-layer";

export const WEEKLY: LocalDocument["source"] = {
  id: "lmd-2026-01-09",
  publisher: "LMD",
  title: "Weekly",
  url: "https://example.org/weekly",
  published: "2026-01-09",
  precision: "day",
  recorded: "2026-01-10",
  terms: "press",
};
