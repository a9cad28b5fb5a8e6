import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { answerAsked } from "../../tools/calc";
import { writePackFile } from "../../tools/pack-file";

const file = join(mkdtempSync(join(tmpdir(), "pack-")), "edition.pack");

describe("a binary pack as a file", () => {
  beforeAll(async () => {
    expect(await writePackFile(file, bundledPack)).toContain(
      `${file} holds ${bundledPack.edition.slice(0, 10)}.`,
    );
  });

  it.each(['=SSB.PRICE("Li2S","2025-12-06")', '=SSB.FORECAST("ESS",2030)', '=SSB.PRICE("unobtainium")'])(
    "is answered from in the terminal as the bundled edition is: %s",
    async (formula) => {
      expect(await answerAsked(["--pack", file, formula])).toEqual(await answerAsked([formula]));
    },
  );

  it("is refused in words where a byte is another one, where it is no pack, and where there is none", async () => {
    const bytes = readFileSync(file);
    bytes[bytes.length - 9]! ^= 1;
    writeFileSync(`${file}.other`, bytes);
    for (const [name, part] of [
      [`${file}.other`, "SHIPMENTS"],
      [join(__dirname, "pack-file.test.ts"), "contents"],
      [`${file}.none`, "ENOENT"],
    ] as const)
      expect(await answerAsked(["--lang", "en", "--pack", name, '=SSB.PRICE("Li2S")'])).toEqual({
        lines: [`${name} is no pack that can be read (${part}).`],
        exitCode: 2,
      });
  });
});
