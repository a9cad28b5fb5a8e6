import { saveBlob } from "../save-file";

/**
 * Puts a picture on the clipboard, or saves it as a file where a frame is denied the clipboard. The clipboard is asked at once,
 * while the picture is still drawn: later the press of the button no longer counts for it.
 */
export async function handOverPicture(picture: Promise<Blob>, fileName: string): Promise<"copied" | "saved"> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return "copied";
  } catch {
    saveBlob(fileName, await picture);
    return "saved";
  }
}
