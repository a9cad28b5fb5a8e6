import type { Memory } from "../../model/port/memory";

/**
 * Local storage where the browser allows it, else a store that lasts as long as the page. On the web each partition
 * has its own prefix. https://learn.microsoft.com/office/dev/add-ins/develop/persisting-add-in-state-and-settings
 */
export function openMemory(partition: () => string | undefined): Memory {
  const session = new Map<string, string>();
  const keyOf = (name: string): string => `${partition() ?? ""}ssb.${name}`;
  return {
    get: (name) => session.get(name) ?? attempt(() => window.localStorage.getItem(keyOf(name)) ?? undefined),
    set: (name, value) => {
      session.set(name, value);
      const keep = (): boolean => {
        window.localStorage.setItem(keyOf(name), value);
        return true;
      };
      return attempt(keep) ?? false;
    },
  };
}

/** Reading the property alone throws where storage is blocked. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
