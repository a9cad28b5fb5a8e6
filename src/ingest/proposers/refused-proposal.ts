/** A proposal that the words do not bear out; its message is the reason, for the reviewer. */
export class NotBorneOut extends Error {}

/** Leaves out a particular that the words do not bear out, and goes on. */
export type Drop = (why: string) => void;

export function refuse(why: string): never {
  throw new NotBorneOut(why);
}
