/** F9 calculates what has waited for it, in the sheet and in the pane alike. */
export function calculateOnF9(frame: HTMLIFrameElement, calculate: () => void): void {
  const listen = (page: Window): void =>
    page.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F9") return;
        event.preventDefault();
        calculate();
      },
      true,
    );
  listen(window);
  frame.addEventListener("load", () => frame.contentWindow && listen(frame.contentWindow));
}
