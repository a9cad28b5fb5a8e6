const ATTEMPTS = 4;

/** Takes something away until a look says that it is gone; Excel may refuse once, or do it and say that it did not. */
export async function untilGone(takeAway: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const isGone = await takeAway().catch(() => false);
    if (isGone) return true;
  }
  return false;
}
