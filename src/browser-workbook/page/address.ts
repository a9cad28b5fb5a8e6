/** An absolute address; undefined where the text is none. `URL.canParse` came to WebKit with Safari 17. */
export function readAddress(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
