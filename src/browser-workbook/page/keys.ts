/** Keys of the whole page: one pressed in the pane's frame is heard in the frame alone. */

/** Answers whether the key was its own. */
export type KeyHandler = (event: KeyboardEvent) => boolean;

const handlers: KeyHandler[] = [];

export function onKey(handler: KeyHandler): void {
  if (handlers.length === 0) listen(window);
  handlers.push(handler);
}

/** The frame loads its page once or several times. */
export function hearKeysOf(frame: HTMLIFrameElement): void {
  frame.addEventListener("load", () => frame.contentWindow && listen(frame.contentWindow));
}

function listen(page: Window): void {
  page.addEventListener(
    "keydown",
    (event) => {
      if (!handlers.some((handler) => handler(event))) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
