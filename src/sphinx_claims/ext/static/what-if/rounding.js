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
  const exact = decimal(value);
  const isOutwards = value > inside === exact.isNegative;
  for (let significant = 3; significant <= 12; significant += 1) {
    const [lower, upper] = neighbours(exact, significant);
    const rest = exact.digits.slice(significant);
    const isOdd = "13579".includes(exact.digits[significant - 1] ?? "0");
    const isUp = rest > "5" || (rest === "5" && isOdd);
    const nearest = numberOf(isUp ? upper : lower);
    if (isClose(nearest, value, 1e-9)) return nearest;
    const found = numberOf(isOutwards && rest ? upper : lower);
    if (abs(value - found) <= 0.05 * abs(value - inside)) return found;
  }
  return value;
};
