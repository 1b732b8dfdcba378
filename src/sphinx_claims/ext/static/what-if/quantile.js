/** The quantiles of the normal distribution, for formulas that have them. */

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
