import { isRefusal } from "../../domain/answer/refusal";
import { ingestRefusals, type IngestRefusal } from "../refusals";
import { textOfPages, type PdfPage } from "./pdf-lines";

const MOST_BYTES = 10_000_000;
const MOST_PAGES = 60;
/** Fewer letters a page than this are stamps and numbers on pictures of pages. */
const LEAST_LETTERS = 40;

export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === "%PDF-";
}

/** The text of a PDF that has one; a scanned, an encrypted and a broken file are refused in a sentence. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string } | IngestRefusal> {
  if (bytes.length > MOST_BYTES) return ingestRefusals.pdfTooLarge(MOST_BYTES / 1e6);
  try {
    const pages = await pagesOf(bytes);
    if (isRefusal(pages)) return pages;
    const text = textOfPages(pages);
    const letters = text.replace(/[\s\d]/g, "").length;
    return letters < LEAST_LETTERS * Math.min(pages.length, 5) ? ingestRefusals.pdfWithoutText() : { text };
  } catch (problem) {
    const name = problem instanceof Error ? problem.name : "";
    return name === "PasswordException" ? ingestRefusals.pdfEncrypted() : ingestRefusals.pdfBroken();
  }
}

/** Four hundred kilobytes, wanted by few: loaded with the first PDF. The oldest engines we know cannot load it. */
function pdfJs() {
  return import("unpdf/pdfjs").catch((fault: unknown) => {
    console.error(fault);
    return undefined;
  });
}

async function pagesOf(bytes: Uint8Array): Promise<PdfPage[] | IngestRefusal> {
  const loaded = await pdfJs();
  if (!loaded) return ingestRefusals.pdfNotHere();
  const task = loaded.getDocument({
    // The reader of PDFs takes the bytes over.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) return ingestRefusals.pdfTooLong(document.numPages, MOST_PAGES);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push({ height: page.getViewport({ scale: 1 }).height, texts: items.flatMap(textOf) });
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** An item of a page's text; marks of its structure are none. */
function textOf(item: object): PdfPage["texts"] {
  if (!("str" in item) || !("transform" in item)) return [];
  const { str, transform, width, height } = item as {
    str: string;
    transform: number[];
    width: number;
    height: number;
  };
  const [, , , , x = 0, y = 0] = transform;
  return [{ text: str, x, y, width, height: height || Math.abs(transform[3] ?? 0) || 10 }];
}
