/** Who says a number. `local`: an article that a user added, for which no edition answers. */
export type Kind = "reported" | "local" | "derived" | "converted" | "interpolated" | "house";
