import { words } from "../languages/in-use";
import type { ComponentChildren } from "preact";
import { readAddress } from "../../feed/address";

/**
 * A link to a source, opened in the browser, with the host it leads to. What is no https address is shown as the text it
 * is, to be copied: anything but the web could run code, and http lets anybody on the way write the page.
 */
export function SourceLink({ url, children }: { url: string; children?: ComponentChildren }) {
  const text = children ?? url;
  const address = readAddress(url);
  if (address?.protocol !== "https:")
    return <span>{children === undefined ? url : [children, " ", url]}</span>;
  const isElsewhere = children !== undefined && address.host !== window.location.host;
  return (
    <a class="source-link" href={url} target="_blank" rel="noopener noreferrer">
      {text}
      {isElsewhere && <span class="source-host"> {address.host}</span>}
      <span class="visually-hidden"> {words().parts.opensInBrowser}</span>
    </a>
  );
}
