/** Answers what could not be undone, where something was left. */
export type Undo = () => Promise<void | string>;

export interface Announcement {
  text: string;
  undo?: Undo;
}

/** The last thing that was done. The ribbon's commands say it too, and they know no component. */
export interface Announcements {
  current(): Announcement | undefined;
  announce(text: string, undo?: Undo): void;
  dismiss(): void;
  onChange(listener: () => void): () => void;
}

export function createAnnouncements(): Announcements {
  const listeners = new Set<() => void>();
  let now: Announcement | undefined;
  const show = (announcement: Announcement | undefined): void => {
    now = announcement;
    listeners.forEach((listener) => listener());
  };
  return {
    current: () => now,
    announce: (text, undo) => show({ text, ...(undo && { undo }) }),
    dismiss: () => show(undefined),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
