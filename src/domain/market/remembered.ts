/** What a question may be made of to be remembered: values that are the same whenever they look the same. */
export type Key = string | number | boolean | null | undefined;

/** Under which a question's own answer stands, beside those of longer questions. */
const HERE = Symbol("here");

type Branch<T> = Map<Key | typeof HERE, Branch<T> | Leaf<T>>;

interface Leaf<T> {
  value: T;
}

/**
 * Answers by their questions, found by one look for each part of a question, so that no text has to be made of it.
 * It holds a limited weight of them: what was not asked for while as much again was kept is forgotten.
 */
export class Remembered<T> {
  #young: Branch<T> = new Map();
  #old: Branch<T> = new Map();
  #weight = 0;

  constructor(private readonly most = Infinity) {}

  find(question: readonly Key[]): T | undefined {
    const young = leafOf(this.#young, question);
    if (young) return young.value;
    const old = leafOf(this.#old, question);
    if (old) this.keep(question, old.value);
    return old?.value;
  }

  keep(question: readonly Key[], value: T, weight = 1): void {
    if (weight > this.most) return;
    this.#weight += weight;
    if (this.#weight > this.most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = weight;
    }
    let branch = this.#young;
    for (const part of question) {
      const next = (branch.get(part) as Branch<T> | undefined) ?? (new Map() as Branch<T>);
      branch.set(part, next);
      branch = next;
    }
    branch.set(HERE, { value });
  }
}

function leafOf<T>(root: Branch<T>, question: readonly Key[]): Leaf<T> | undefined {
  let branch: Branch<T> | undefined = root;
  for (const part of question) {
    branch = branch.get(part) as Branch<T> | undefined;
    if (!branch) return undefined;
  }
  return branch.get(HERE) as Leaf<T> | undefined;
}

/** Makes something of each thing once, however often that one thing is given. */
export function onceEach<Of, Made>(make: (one: Of) => Made): (one: Of) => Made {
  const known = new Map<Of, Made>();
  return (one) => {
    const made = known.get(one) ?? make(one);
    known.set(one, made);
    return made;
  };
}

/** A question of plain values; undefined where a part of it is a thing, which may change. */
export function questionOf(parts: readonly unknown[]): readonly Key[] | undefined {
  return parts.every(isKey) ? parts : undefined;
}

function isKey(part: unknown): part is Key {
  return (
    part === null || (typeof part !== "object" && typeof part !== "function" && typeof part !== "symbol")
  );
}
