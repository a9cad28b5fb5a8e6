/**
 * The iframe in which the add-in's own page runs. Excel on the web tells office.js who its host is in the frame's
 * name and in the query of its address.
 */
import { parseRequest, type Request } from "./envelope";

/** Parts of the host's name in the address: flags 1 a shared runtime, 2 custom functions. */
const HOST_INFO = { host: "Excel", platform: "Web", version: "16.01", flags: "3" } as const;

export interface FrameOptions {
  readonly url: string;
  readonly title: string;
  readonly controlId: string;
  readonly locale: string;
  readonly onRequest: (request: Request) => void;
}

export class AddInFrame {
  readonly element: HTMLIFrameElement;
  readonly #origin = window.location.origin;

  constructor(private readonly options: FrameOptions) {
    this.element = document.createElement("iframe");
    this.element.title = options.title;
    this.element.name = frameName(options, this.#origin);
    this.element.src = frameAddress(options);
    window.addEventListener("message", this.#receive);
  }

  /** Ends the add-in's page. */
  dispose(): void {
    window.removeEventListener("message", this.#receive);
    this.element.remove();
  }

  post(message: string): void {
    this.element.contentWindow?.postMessage(message, this.#origin);
  }

  readonly #receive = (event: MessageEvent): void => {
    if (event.source !== this.element.contentWindow || event.origin !== this.#origin) return;
    const request = parseRequest(event.data);
    if (request) this.options.onRequest(request);
  };
}

function frameName({ controlId, locale }: FrameOptions, origin: string): string {
  const correlation = crypto.randomUUID();
  const conversation = `c${correlation.replaceAll("-", "").slice(0, 9)}`;
  const { host, platform, version, flags } = HOST_INFO;
  return JSON.stringify({
    baseFrameName: `__agave_${conversation}`,
    hostInfo: [host, platform, version, locale, correlation, "", "", flags].join("|"),
    xdmInfo: [conversation, controlId, origin].join("|"),
    serializerVersion: "1",
    flights: "[]",
  });
}

function frameAddress({ url, locale }: FrameOptions): string {
  const { host, platform, version, flags } = HOST_INFO;
  const info = [host, platform, version, locale, crypto.randomUUID(), "", "", flags].join("$");
  const address = new URL(url, window.location.href);
  // office.js splits the raw query at the dollar signs, so they must not be escaped.
  return `${address.href}?_host_Info=${info}`;
}
