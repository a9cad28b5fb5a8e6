/**
 * The rooms of `src` and which of them each may enter: docs/architecture.md draws it. A room is a folder of `src`, or
 * one of the folders below it where those stand on floors of their own. ESLint holds every import to it.
 */

/** From the ground up: a room may enter every room below its own floor, and none beside it. */
const DOMAIN = [
  ["domain/ledger"],
  ["domain/time", "domain/quantity"],
  ["domain/local"],
  ["domain/answer"],
  ["domain/formulas", "domain/market"],
  ["domain/editions"],
  ["domain/functions"],
];
const MODEL = [
  ["model/languages", "model/port"],
  ["model/scan", "model/editions", "model/watch", "model/search"],
  [
    "model/comparison",
    "model/errors",
    "model/formula",
    "model/local",
    "model/market",
    "model/news",
    "model/refresh",
  ],
  ["model/portable", "model/check", "model/starters"],
];
const EXCEL = [["excel/read", "excel/write"], ["excel/portable"], ["excel/journal"], ["excel/checks"]];

const domain = DOMAIN.flat();
const model = MODEL.flat();

/** @type {Record<string, string[]>} */
const ROOMS = {
  ...floors(DOMAIN, []),
  ledger: domain,
  feed: [...domain, "ledger"],
  ...floors(MODEL, [...domain, "ledger", "feed"]),
  ingest: [...domain, "ledger"],
  "excel/host": [...domain, "model/port"],
  ...floors(EXCEL, [...domain, ...model, "excel/host"]),
  excel: [
    ...domain,
    ...model,
    "excel/host",
    "excel/read",
    "excel/write",
    "excel/portable",
    "excel/journal",
    "excel/checks",
  ],
  "xlsx/parts": [...domain, "model/port"],
  xlsx: [...domain, ...model, "xlsx/parts"],
  "addin/functions": domain,
  "addin/commands": [...domain, ...model],
  taskpane: [...domain, "ledger", "feed", ...model, "ingest"],
  "browser-workbook": ["xlsx/parts"],
};

function floors(list, below) {
  const rooms = {};
  let reach = below;
  for (const floor of list) {
    for (const room of floor) rooms[room] = reach;
    reach = [...reach, ...floor];
  }
  return rooms;
}

/** The room a file of `src` lies in, by its path below `src`; undefined where it lies in none. */
function roomOf(path) {
  const parts = path.split("/");
  return [`${parts[0]}/${parts[1]}`, parts[0]].find((room) => room in ROOMS);
}

module.exports = { ROOMS, roomOf };
