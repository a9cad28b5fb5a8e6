/** The list of what the add-in asked for and this page cannot do, and of what differs from Excel anyway. */
import type { UnsupportedCalls } from "../host/unsupported";
import { build, element } from "./elements";
import { saying, words } from "./speech";

export function showUnsupported(calls: UnsupportedCalls): void {
  const count = element("unsupported-count");
  const body = element("unsupported-body");

  const render = (): void => {
    const said = words();
    const list = calls.list();
    count.textContent = said.unsupported({ count: list.length });
    const asked = list.map(({ what, times }) => build("li", "", said.times({ what, count: times })));
    body.replaceChildren(
      build("h2", "", said.asked),
      asked.length > 0 ? build("ul", "", ...asked) : build("p", "", said.nothingAsked),
      build("h2", "", said.differs),
      build("ul", "", ...Object.values(said.limits).map((limit) => build("li", "", limit))),
    );
  };

  calls.onChange(render);
  saying(render);
}
