/** Marks what comes from an article that this user added; it is in no edition. */
export function YoursBadge() {
  return (
    <span class="badge" title="From an article you added">
      yours
    </span>
  );
}
