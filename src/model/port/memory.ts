/** What a user's browser keeps for the add-in, beside the document. */
export interface Memory {
  get(name: string): string | undefined;
  /** Answers whether it outlasts this page. */
  set(name: string, value: string): boolean;
}
