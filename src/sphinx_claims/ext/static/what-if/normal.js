/** The normal distribution, for formulas that have it. */

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
