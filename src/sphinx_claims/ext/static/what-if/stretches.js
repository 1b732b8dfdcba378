/**
 * The values of a figure, cut into stretches of one verdict.
 *
 * @typedef {Interval & {verdict: Verdict}} Stretch
 * @typedef {{central: number, stretches: Stretch[]}} Headroom
 */

/**
 * A value between two, of which either may be infinite.
 * @type {(low: number, high: number) => number}
 */
const between = (low, high) => {
  if (low === -Infinity && high === Infinity) return 0;
  if (high === Infinity) return low > 0 ? low * 2 : low / 2 + 1;
  if (low === -Infinity) return high < 0 ? high * 2 : high / 2 - 1;
  return low > 0 ? root(low) * root(high) : low / 2 + high / 2;
};

/**
 * Open stretches between the cuts, and each cut as a stretch of its own, those of one verdict
 * put together.
 * @type {(changes: number[], ends: [number, number], verdictAt: (x: number) => Verdict) => Stretch[]}
 */
const cut = (changes, [lowest, highest], verdictAt) => {
  const cuts = [...new Set(changes.map(snapped))].filter((x) => lowest < x && x < highest);
  cuts.sort((a, b) => a - b);
  /** @type {Stretch[]} */
  const found = [];
  /** @type {(stretch: Stretch) => void} */
  const add = (stretch) => {
    const last = found.at(-1);
    if (last?.verdict === stretch.verdict) Object.assign(last, { ...stretch, low: last.low, lowOpen: last.lowOpen });
    else found.push(stretch);
  };
  let low = lowest;
  for (const high of [...cuts, highest]) {
    if (low !== lowest) add({ low, high: low, highOpen: false, verdict: verdictAt(low) });
    add({ low, high, lowOpen: true, highOpen: true, verdict: verdictAt(between(low, high)) });
    low = high;
  }
  return found;
};

/**
 * The index of the stretch in which the central estimate lies; -1 for none.
 * @type {(headroom: Headroom) => number}
 */
const position = ({ stretches, central }) =>
  stretches.findIndex((stretch) => contains(stretch, central));
