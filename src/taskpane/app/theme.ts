/**
 * Office tells its theme once it is ready and has no event for a change in Excel, so it is read at the start and each
 * time the answer is called, which is when the pane is shown; where it says nothing the system's preference holds.
 * https://learn.microsoft.com/javascript/api/office/office.officetheme
 */
export function followTheme(officeIsDark: () => boolean | undefined): () => void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const read = (): void => {
    const dark = officeIsDark() ?? system.matches;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  };
  read();
  system.addEventListener("change", read);
  return read;
}
