/**
 * What the reader has put in, and the part of an address that says so.
 *
 * @typedef {{scenario: string, points: Record<string, number>}} State
 *   the points are values of figures, in their own units
 */

/** @type {(state: State) => string} */
const fragmentOf = ({ scenario, points }) => {
  const found = new URLSearchParams({ if: scenario });
  for (const [name, value] of Object.entries(points)) found.set(name, String(value));
  return `#${found}`;
};

/**
 * The state that a fragment says; null for one that is broken.
 * @param {string} fragment
 * @param {string[]} scenarios
 * @param {(name: string, value: number) => boolean} isFree  whether a figure can have a value
 * @returns {State | null}
 */
const stateOf = (fragment, scenarios, isFree) => {
  const [[, scenario], ...moved] = new URLSearchParams(fragment.slice(1));
  if (!scenarios.includes(scenario)) return null;
  /** @type {Record<string, number>} */
  const points = {};
  for (const [name, text] of moved) {
    const value = numberIn(text);
    if (Object.hasOwn(points, name) || !isFree(name, value)) return null;
    points[name] = value;
  }
  return { scenario, points };
};
