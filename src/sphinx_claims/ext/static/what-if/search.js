/**
 * The search for where the standing of a statement changes, outwards from a central estimate.
 *
 * @typedef {{verdict: Verdict, sides: string, central: number}} Standing
 */

const NEAR_STEPS = [1e-4, 1e-3, 1e-2, 3e-2, 0.1, 0.2];

/** Steps for each power of ten, and how many powers of ten are searched either way. */
const [A_DECADE, DECADES] = [8, 6];

/** How closely a change is found, relative to the larger end of its step. */
const FINEST = 1e-12;

/** Values tried for one figure before the search is given up. */
const MOST_TRIED = 20_000;

/**
 * The values of the grid above (1) or below (-1) a figure's central estimate.
 * @type {(quantity: Quantity, direction: number) => number[]}
 */
const steps = ({ low, central, high }, direction) => {
  const decades = Array.from({ length: A_DECADE * DECADES }, (_, n) => 10 ** ((n + 1) / A_DECADE));
  if (low > 0 || high < 0) {
    const factors = [...NEAR_STEPS.map((step) => 1 + step), ...decades];
    const grows = direction === (central > 0 ? 1 : -1);
    return factors.map((factor) => (grows ? central * factor : central / factor));
  }
  const size = max(abs(low), abs(high)) || 1;
  const fractions = [...NEAR_STEPS, ...decades.map((factor) => 0.2 * factor)];
  return fractions.map((fraction) => central + direction * size * fraction);
};

/**
 * The changes either way, and the furthest values that were tried; null where there is no end of
 * changes.
 * @param {Quantity} quantity
 * @param {(value: number) => Standing} probe
 * @param {(standing: Standing) => boolean} isFar  whether the search ends at such a standing
 * @returns {{changes: number[], ends: [number, number]} | null}
 */
const searched = (quantity, probe, isFar) => {
  let left = MOST_TRIED;
  /** @typedef {{value: number, standing: Standing}} Tried */
  /** @type {(value: number) => Tried} */
  const look = (value) => {
    left -= 1;
    return { value, standing: probe(value) };
  };
  /** @type {(one: Tried, other: Tried, reach?: number) => number[]} */
  const changesBetween = (one, other, reach = FINEST * max(abs(one.value), abs(other.value))) => {
    if (left < 0 || one.standing.sides === other.standing.sides) return [];
    const middle = one.value / 2 + other.value / 2;
    const isClosest = middle === one.value || middle === other.value;
    if (isClosest || abs(other.value - one.value) <= reach) {
      const isZero = min(one.value, other.value) <= 0 && max(one.value, other.value) >= 0;
      return [isZero ? 0 : middle];
    }
    const found = look(middle);
    return [...changesBetween(one, found, reach), ...changesBetween(found, other, reach)];
  };
  /** @type {number[]} */
  const changes = [];
  const [highest, lowest] = [1, -1].map((direction) => {
    let last = look(quantity.central);
    for (const value of steps(quantity, direction)) {
      const next = look(value);
      changes.push(...changesBetween(last, next));
      last = next;
      if (left < 0 || isFar(next.standing)) break;
    }
    return last.value;
  });
  return left < 0 ? null : { changes, ends: [lowest, highest] };
};
