/** A proposal that the words do not bear out; its message is the reason, for the reviewer. */
export class NotBorneOut extends Error {}

export function refuse(why: string): never {
  throw new NotBorneOut(why);
}
