/** What is said where a language could not be loaded: a constant, so that it needs none. */
export const UNEXPECTED =
  "The function failed for a reason that is ours. The task pane says how to report it.";
