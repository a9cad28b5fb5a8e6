/** A language is one file in each folder of languages, with all that the first one says. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/docs";
import { CATALOGUES } from "../support/language-parity";

const SRC = join(ROOT, "src");
const FOLDERS = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith("/languages"))
  .map((path) => path.replace("/languages", ""));

/** The languages a folder has, by their tags such as `en` and `zh-Hans`. */
function tagsIn(folder: string): string[] {
  return readdirSync(join(SRC, folder, "languages"))
    .map((file) => file.replace(".ts", ""))
    .filter((name) => /^[a-z]{2}(?:-[A-Z]\w+)?$/.test(name));
}

/** What is spoken in one folder is spoken in all. */
const EVERY_TAG = [...new Set(FOLDERS.flatMap(tagsIn))].sort();

describe("the languages", () => {
  it("are looked at in every folder that has some", () => {
    expect(Object.keys(CATALOGUES).sort()).toEqual([...FOLDERS].sort());
  });

  it.each(FOLDERS)("are all in src/%s", (folder) => {
    expect(tagsIn(folder).sort()).toEqual(EVERY_TAG);
  });

  it.each(FOLDERS.flatMap((folder) => tagsIn(folder).map((tag) => [folder, tag] as const)))(
    "say in src/%s all there is to say: %s",
    async (folder, tag) => {
      const name = tag.replace("-", "");
      const file = (await import(join(SRC, folder, "languages", tag))) as Record<string, never>;
      expect(CATALOGUES[folder]!(file[name]!)).toEqual([]);
    },
  );
});
