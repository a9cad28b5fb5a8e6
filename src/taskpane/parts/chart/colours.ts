/** What a canvas needs of the theme, which only speaks CSS. */
export interface Colours {
  text: string;
  quiet: string;
  grid: string;
  surface: string;
  /** Of a line by its place; they begin anew where there are more lines. */
  line(at: number): string;
  font: string;
}

/** Reads the theme's colours as an element sees them. */
export function readColours(within: HTMLElement, count: number): Colours {
  const probe = document.createElement("span");
  // Else a contrast theme answers with its text colour, whatever was asked.
  probe.style.setProperty("forced-color-adjust", "none");
  within.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const lines = Array.from({ length: count }, (_, at) => read(`--series-${at + 1}`));
  const text = read("--text");
  const colours = {
    text,
    quiet: read("--text-quiet"),
    grid: read("--line-quiet"),
    surface: read("--surface"),
    line: (at: number) => lines[at % count] ?? text,
    font: getComputedStyle(within).fontFamily,
  };
  probe.remove();
  return colours;
}

/** Calls back when the pane's theme changes: Office's, the system's, or a contrast theme. */
export function onColoursChange(listener: () => void): () => void {
  const watch = new MutationObserver(listener);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((text) =>
    window.matchMedia(text),
  );
  queries.forEach((query) => query.addEventListener("change", listener));
  return () => {
    watch.disconnect();
    queries.forEach((query) => query.removeEventListener("change", listener));
  };
}
