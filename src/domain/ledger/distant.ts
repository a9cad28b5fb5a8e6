/** A question needs what is on its way. Whoever can wait asks again once it is there. */
export class NotAtHand extends Error {
  /** @param arrival resolves once it has come, or could not be had; it never rejects. */
  constructor(readonly arrival: Promise<unknown>) {
    super("Figures that this needs are on their way.");
  }

  /** A view that is drawn in a `Suspense` is drawn again then: what is thrown there and has a `then` is waited for. */
  then(...next: Parameters<Promise<unknown>["then"]>): Promise<unknown> {
    return this.arrival.then(...next);
  }
}

/** Makes something of each; what of all of them is not at hand is asked for together. */
export function mapAtHand<Of, Made>(all: readonly Of[], make: (one: Of) => Made): Made[] {
  const missing: NotAtHand[] = [];
  const made = all.flatMap((one) => {
    try {
      return [make(one)];
    } catch (fault) {
      if (!(fault instanceof NotAtHand)) throw fault;
      missing.push(fault);
      return [];
    }
  });
  if (missing.length > 0) throw together(missing);
  return made;
}

/** Waits for all that several questions need. */
export function together(missing: readonly NotAtHand[]): NotAtHand {
  return new NotAtHand(Promise.all(new Set(missing.map(({ arrival }) => arrival))));
}

/** Does work that asks questions, and does it again once what it lacked is there. The work itself changes nothing. */
export async function onceAtHand<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  for (;;) {
    const missing = await attempt(work);
    if (!("arrival" in missing)) return missing.result;
    await missing.arrival;
  }
}

async function attempt<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ result: Result } | { arrival: Promise<unknown> }> {
  try {
    return { result: await work() };
  } catch (fault) {
    if (fault instanceof NotAtHand) return { arrival: fault.arrival };
    throw fault;
  }
}
