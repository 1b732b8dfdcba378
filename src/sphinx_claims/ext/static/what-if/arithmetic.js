/**
 * The functions that formulas call. Each does what the one of Python does that it is named for,
 * and throws where that raises: what is computed has no value there.
 */

/** @returns {never} */
const fail = () => {
  throw new RangeError();
};

const { abs, ceil, exp: expOf, floor, log, PI, sqrt: root, SQRT2 } = Math;

/** @type {(a: number, b: number) => number} */
const div = (a, b) => (b === 0 ? fail() : a / b);

/** @type {(base: number, power: number) => number} */
const pow = (base, power) => {
  // Python says 1 where JavaScript says NaN.
  if (base === 1 || (base === -1 && abs(power) === Infinity)) return 1;
  const found = base ** power;
  return isFinite(base) && isFinite(power) && !isFinite(found) ? fail() : found;
};

/** @type {(x: number) => number} */
const ln = (x) => (x <= 0 ? fail() : log(x));

/** @type {(x: number) => number} */
const exp = (x) => {
  const found = expOf(x);
  return found === Infinity && x !== Infinity ? fail() : found;
};

/** @type {(x: number) => number} */
const sqrt = (x) => (x < 0 ? fail() : root(x));

/** @type {(...values: number[]) => number} */
const max = (...values) => values.reduce((best, value) => (value > best ? value : best));

/** @type {(...values: number[]) => number} */
const min = (...values) => values.reduce((best, value) => (value < best ? value : best));

/**
 * The complement of the error function from 1 up: a continued fraction (Laplace).
 * @type {(x: number) => number}
 */
const erfcAbove = (x) => {
  let below = x;
  for (let k = ceil(200 / (x * x)) + 12; k > 0; k -= 1) below = x + k / 2 / below;
  return expOf(-x * x) / (below * root(PI));
};

/**
 * The error function: below 1 by its power series.
 * @type {(x: number) => number}
 */
const erf = (x) => {
  if (x < 0) return -erf(-x);
  if (x >= 1) return 1 - erfcAbove(x);
  let [sum, term] = [x, x];
  for (let n = 1; abs(term) > 1e-18 * sum; n += 1) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / root(PI)) * sum;
};

/** @type {(z: number) => number} */
const normalCdf = (z) => 0.5 * (1 + erf(z / SQRT2));

/**
 * The quantile of the lower half: a first guess (Abramowitz and Stegun 26.2.22), then Halley's
 * steps, of which each triples the digits that are right.
 * @type {(p: number) => number}
 */
const lowerQuantile = (p) => {
  const t = root(-2 * log(p));
  let z = (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t)) - t;
  for (let step = 0; step < 4; step += 1) {
    const below = z < -SQRT2 ? erfcAbove(-z / SQRT2) / 2 : normalCdf(z);
    const off = (below - p) * root(2 * PI) * expOf((z * z) / 2);
    z -= off / (1 + (z * off) / 2);
  }
  return z;
};

/** @type {(p: number) => number} */
const normalQuantile = (p) => {
  if (p <= 0 || p >= 1) fail();
  return p === 0.5 ? 0 : p < 0.5 ? lowerQuantile(p) : -lowerQuantile(1 - p);
};
