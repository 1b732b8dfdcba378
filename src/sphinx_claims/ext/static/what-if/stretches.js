/**
 * The values of a figure, cut into stretches of one verdict.
 *
 * @typedef {Interval & {verdict: Verdict}} Stretch
 * @typedef {{central: number, stretches: Stretch[], isExact: boolean}} Headroom
 */

/** @type {(stretches: Stretch[]) => Stretch[]} */
const joined = (stretches) => {
  /** @type {Stretch[]} */
  const found = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last?.verdict === stretch.verdict) {
      const { high, highOpen } = stretch;
      found.splice(-1, 1, { ...last, high, highOpen });
    } else {
      found.push(stretch);
    }
  }
  return found;
};

/**
 * A value between two, of which either may be infinite.
 * @type {(low: number, high: number) => number}
 */
const between = (low, high) => {
  if (low === -Infinity && high === Infinity) return 0;
  if (high === Infinity) return low > 0 ? low * 2 : low / 2 + 1;
  if (low === -Infinity) return high < 0 ? high * 2 : high / 2 - 1;
  return low > 0 ? Math.sqrt(low) * Math.sqrt(high) : low / 2 + high / 2;
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
  const pieces = [];
  let low = lowest;
  for (const high of [...cuts, highest]) {
    if (low !== lowest) pieces.push({ low, high: low, verdict: verdictAt(low) });
    const verdict = verdictAt(between(low, high));
    pieces.push({ low, high, lowOpen: true, highOpen: true, verdict });
    low = high;
  }
  return joined(pieces);
};

/**
 * The index of the stretch in which the central estimate lies; -1 for none.
 * @type {(headroom: Headroom) => number}
 */
const position = ({ stretches, central }) =>
  stretches.findIndex((stretch) => contains(stretch, central));
