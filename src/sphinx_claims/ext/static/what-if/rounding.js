/** Rounding the ends of stretches, so that none is named for which the verdict is another one. */

/**
 * A number of at most five digits where one is so near as to be the same, else itself.
 * @type {(value: number) => number}
 */
const snapped = (value) => {
  const near = Number(value.toExponential(4));
  return isClose(value, near, 1e-7) ? near : value;
};

/**
 * An end of a stretch rounded towards a value inside it, and never past either.
 * @type {(end: number, inside: number) => number}
 */
const roundedInward = (end, inside) => {
  const value = snapped(end);
  if (value === inside) return value;
  const [sign, exact] = [value < 0 ? -1 : 1, decimal(value)];
  for (let significant = 3; significant <= 12; significant += 1) {
    const ends = neighbours(exact, significant).map((one) => numberOf(one) * sign);
    const rest = exact.digits.slice(significant);
    const isOdd = "13579".includes(exact.digits[significant - 1] ?? "0");
    const nearest = ends[rest > "5" || (rest === "5" && isOdd) ? 1 : 0];
    if (isClose(nearest, value, 1e-9)) return nearest;
    const found = ends[rest && (inside - value) * sign > 0 ? 1 : 0];
    if (abs(value - found) <= 0.05 * abs(value - inside)) return found;
  }
  return value;
};
