/** Powers, for formulas that have some. */

/** @type {(base: number, power: number) => number} */
const pow = (base, power) => {
  // Python says 1 where JavaScript says NaN.
  if (base === 1 || (base === -1 && abs(power) === Infinity)) return 1;
  const found = base ** power;
  return isFinite(base) && isFinite(power) && !isFinite(found) ? fail() : found;
};

/** @type {(x: number) => number} */
const exp = (x) => {
  const found = expOf(x);
  return found === Infinity && x !== Infinity ? fail() : found;
};

/** @type {(x: number) => number} */
const sqrt = (x) => (x < 0 ? fail() : root(x));
