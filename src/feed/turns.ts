/** One window after the other does a piece of work, where the browser can arrange it. */
export type TakeTurns = <Result>(work: () => Promise<Result>) => Promise<Result>;

const LOCK = "ssb-feed";
/** Longer than a transfer may take; a window that hangs must not hold up the others. */
const PATIENCE_MILLISECONDS = 60_000;

/** Spares two windows the same download. Nothing depends on it: what they keep is named by its content. */
export function takeTurns(locks: LockManager | undefined): TakeTurns {
  if (locks === undefined) return (work) => work();
  return async (work) => {
    let started = false;
    // `AbortSignal.timeout` came to WebKit with Safari 16.
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE_MILLISECONDS);
    const inTurn = () => {
      started = true;
      clearTimeout(timer);
      return work();
    };
    try {
      return await locks.request(LOCK, { signal: patience.signal }, inTurn);
    } catch (fault) {
      if (started) throw fault;
      return work();
    } finally {
      clearTimeout(timer);
    }
  };
}
