import { words } from "../languages/in-use";

/** Marks what comes from an article that this user added; it is in no edition. */
export function YoursBadge() {
  return (
    <span class="badge" title={words().parts.yoursHint}>
      {words().parts.yours}
    </span>
  );
}
