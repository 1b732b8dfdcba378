/**
 * The address of the page, in which stands what the reader has put in.
 * @param {(fragment: string) => State | null} read
 *   the state that a fragment of ours, or none, says; null where it is broken
 * @param {() => string} fragment  that of the present state; none for the page as it is written
 * @param {(state: State | null) => void} take
 */
const addressOf = (read, fragment, take) => {
  const isOurs = () => location.hash.startsWith("#if=");

  /** Puts the state into the address, without a new entry in the reader's history. */
  const keep = () => {
    const { pathname, search } = location;
    const next = fragment();
    if (next || isOurs()) history.replaceState(null, "", next || pathname + search);
  };

  /**
   * Takes the state that the address says. A link to a place in the page leaves it as it is, and
   * goes back into the address.
   */
  const follow = () => {
    const { hash } = location;
    if (hash && !isOurs()) keep();
    else take(read(hash));
  };

  addEventListener("hashchange", follow);
  return { keep, follow };
};
