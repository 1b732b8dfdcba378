/** The reader's place, which is kept while the page around it changes. */
const placeOf = () => {
  /** @type {Element | null} what the reader moved last */
  let held = null;

  return {
    /** @type {(element: Element | null) => void} */
    hold(element) {
      held = element;
    },

    /**
     * Makes changes while what the reader moved, or else looks at, stays where it is on the screen.
     * @type {(change: () => void) => void}
     */
    keep(change) {
      const middle = scrollY ? document.elementFromPoint(innerWidth / 2, innerHeight / 2) : null;
      const seen = held ?? middle;
      const before = seen?.getBoundingClientRect().top ?? 0;
      change();
      if (!seen?.isConnected) return;
      const off = seen.getBoundingClientRect().top - before;
      if (off) scrollBy({ top: off, behavior: "instant" });
    },
  };
};
