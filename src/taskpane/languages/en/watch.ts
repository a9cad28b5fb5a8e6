import type { Given } from "../given";

/** What a user watches. */
export const watch = {
  title: "Watched",
  watchIt: "Watch",
  watch: ({ name }: Given<"name">) => `Watch ${name}`,
  unwatch: ({ name }: Given<"name">) => `Watch ${name} no more`,
  changed: "changed",
  inItem: "Watch what it is about",
};
