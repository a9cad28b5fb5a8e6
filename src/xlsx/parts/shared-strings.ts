import { plainText, readXml } from "./xml";

/** The texts that cells name by their number. Of a text in several fonts the whole; how a word is read aloud is left out. */
export function readSharedStrings(text: string): string[] {
  const strings: string[] = [];
  let parts: string[] = [];
  let isText = false;
  let phonetic = 0;
  readXml(text, {
    open: ({ name }) => {
      if (name === "si") parts = [];
      if (name === "rPh") phonetic++;
      isText = name === "t" && phonetic === 0;
    },
    text: (part) => {
      if (isText) parts.push(part);
    },
    close: ({ name }) => {
      if (name === "rPh") phonetic--;
      if (name === "t") isText = false;
      if (name === "si") strings.push(plainText(parts.join("")));
    },
  });
  return strings;
}
