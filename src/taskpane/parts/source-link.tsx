import type { ComponentChildren } from "preact";
import { readAddress } from "../../feed/address";

/** A link to a source, opened in the browser. What is no web address is shown as the text it is. */
export function SourceLink({ url, children }: { url: string; children?: ComponentChildren }) {
  const text = children ?? url;
  if (!isWebAddress(url)) return <span>{text}</span>;
  return (
    <a class="source-link" href={url} target="_blank" rel="noopener noreferrer">
      {text}
      <span class="visually-hidden"> (opens in the browser)</span>
    </a>
  );
}

/** Anything but http and https could run code. */
function isWebAddress(url: string): boolean {
  return /^https?:$/.test(readAddress(url)?.protocol ?? "");
}
