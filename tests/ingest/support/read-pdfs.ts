/** Prints what each file given reads as: the reader of PDFs is a module of its own kind, which tests cannot load. */
import { readFileSync } from "node:fs";
import { textOfFile } from "../../../src/ingest/input/text-of-file";

async function main(): Promise<void> {
  const read = [];
  for (const file of process.argv.slice(2)) read.push(await textOfFile(readFileSync(file)));
  console.log(JSON.stringify(read));
}
void main();
