/** What several views share. */
export const parts = {
  list: (items: readonly string[]) => items.join(", "),
};
