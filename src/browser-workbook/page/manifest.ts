/** The ribbon buttons that the add-in's manifest asks for. */
import { readAddress } from "./address";

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of an icon on this origin, if the manifest names one. */
  readonly icon: string | undefined;
  /** The function a press runs; undefined for a button that shows the pane. */
  readonly functionName: string | undefined;
}

export interface AddInManifest {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
}

/** @throws Error when the manifest is missing. */
export async function loadManifest(url: string): Promise<Document> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`manifest.xml answered ${String(response.status)}.`);
  return new DOMParser().parseFromString(await response.text(), "text/xml");
}

/**
 * What the manifest says to a display language such as zh-CN: its override for that, else its default.
 *
 * @throws Error when it is not XML.
 */
export function readManifest(xml: Document, locale: string): AddInManifest {
  if (xml.querySelector("parsererror")) throw new Error("manifest.xml is not well-formed.");
  const resources = new Map(
    [...xml.getElementsByTagName("*")]
      .filter((node) => node.hasAttribute("id") && node.hasAttribute("DefaultValue"))
      .map((node) => [node.getAttribute("id") ?? "", localized(node, locale)]),
  );
  const resource = (node: Element | null | undefined): string =>
    resources.get(node?.getAttribute("resid") ?? "") ?? "";
  const group = xml.getElementsByTagName("Group")[0];
  const controls = [...(group?.getElementsByTagName("Control") ?? [])];
  return {
    id: text(xml.documentElement, "Id"),
    version: text(xml.documentElement, "Version"),
    name: localized(xml.getElementsByTagName("DisplayName")[0], locale),
    group: resource(child(group, "Label")),
    buttons: controls.map((control) => ({
      id: control.getAttribute("id") ?? "",
      label: resource(child(control, "Label")),
      tip: resource(control.getElementsByTagName("Description")[0]),
      icon: ownAddress(resource(control.getElementsByTagName("bt:Image")[1])),
      functionName: text(control, "FunctionName") || undefined,
    })),
  };
}

function localized(node: Element | undefined, locale: string): string {
  const override = [...(node?.children ?? [])].find((one) => one.getAttribute("Locale") === locale);
  return override?.getAttribute("Value") ?? node?.getAttribute("DefaultValue") ?? "";
}

function child(parent: Element | undefined, name: string): Element | undefined {
  return [...(parent?.children ?? [])].find((node) => node.tagName === name);
}

function text(parent: Element, name: string): string {
  return parent.getElementsByTagName(name)[0]?.textContent?.trim() ?? "";
}

/** Icons are taken from this origin only, wherever the manifest was built for. */
function ownAddress(address: string): string | undefined {
  const url = readAddress(address);
  return url && `..${url.pathname}`;
}
