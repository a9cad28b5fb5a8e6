/**
 * The first released edition. Tests that name figures answer from it, so that adding a week to the ledger changes no
 * expectation; jest puts it in the place of the bundled edition. The current ledger is tested in tests/data.
 */
import type { Pack } from "../../src/domain/ledger/records";
import pack from "../../feed/archive/2026-11-24.42f462fa-99be94c7.json";

export const bundledPack = pack as unknown as Pack;
