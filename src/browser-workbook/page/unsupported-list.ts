/** The list of what the add-in asked for and this page cannot do, and of what differs from Excel anyway. */
import type { UnsupportedCalls } from "../host/unsupported";
import { build, element } from "./elements";
import { KNOWN_LIMITS } from "./known-limits";

export function showUnsupported(calls: UnsupportedCalls): void {
  const count = element("unsupported-count");
  const body = element("unsupported-body");

  const render = (): void => {
    const list = calls.list();
    count.textContent = list.length === 0 ? "nothing so far" : String(list.length);
    const asked = list.map(({ what, times }) =>
      build("li", "", times === 1 ? what : `${what} (${String(times)} times)`),
    );
    body.replaceChildren(
      build("h2", "", "Asked for by the add-in and answered with ApiNotFound"),
      asked.length > 0 ? build("ul", "", ...asked) : build("p", "", "Nothing so far."),
      build("h2", "", "Different from Excel in any case"),
      build("ul", "", ...KNOWN_LIMITS.map((limit) => build("li", "", limit))),
    );
  };

  calls.onChange(render);
  render();
}
