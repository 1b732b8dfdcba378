/**
 * The value and the range of a claim over the ranges of its figures, as Python finds them.
 *
 * @typedef {{low: number, central: number, high: number}} Quantity
 * @typedef {Record<string, Quantity>} World  the figures' values, each in its own unit
 * @typedef {Record<string, number>} Point
 * @typedef {(point: Point) => number} Formula
 * @typedef {{parameters: string[], figures: string[], size: number,
 *   powers: Record<string, number> | null}} Claim
 */

/** Up to so many ranged inputs every corner is evaluated. */
const ALL_CORNERS = 8;

/** Points tried inside the ranges. */
const INSIDE = 128;

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71];

/** @type {(value: number) => Quantity} */
const pointOf = (value) => ({ low: value, central: value, high: value });

/** @type {(quantity: Quantity, factor: number) => Quantity} */
const scaled = ({ low, central, high }, factor) => ({
  low: low * factor,
  central: central * factor,
  high: high * factor,
});

/**
 * The digits of an index in a base, mirrored behind the point.
 * @type {(index: number, base: number) => number}
 */
const vanDerCorput = (index, base) => {
  let [value, size, rest] = [0, 1, index];
  while (rest) {
    size /= base;
    value += (rest % base) * size;
    rest = floor(rest / base);
  }
  return value;
};

/**
 * An object with a value for each name.
 * @type {<T>(names: string[], value: (name: string, index: number) => T) => Record<string, T>}
 */
const mapped = (names, value) => Object.fromEntries(names.map((name, i) => [name, value(name, i)]));

/** @type {(values: number[]) => [number, number]} */
const extremes = (values) => [min(...values), max(...values)];

/**
 * The least and the greatest value of a function: at its centre, at the corners of its inputs'
 * ranges, at the two that monotony names, and at points of a Halton sequence inside.
 * @type {(formula: Formula, inputs: World, tried: number) => [number, number]}
 */
const spread = (formula, inputs, tried) => {
  const names = Object.keys(inputs).sort();
  const ranged = names.filter((name) => inputs[name].low !== inputs[name].high);
  const centre = mapped(names, (name) => inputs[name].central);
  /** @type {(point: Point) => number} */
  const at = (point) => formula({ ...centre, ...point });
  /** @type {(isHigh: (name: string, index: number) => unknown) => number} */
  const corner = (isHigh) =>
    at(mapped(ranged, (name, i) => inputs[name][isHigh(name, i) ? "high" : "low"]));
  const values = [formula(centre)];
  if (ranged.length <= ALL_CORNERS) {
    for (let bits = 0; bits < 2 ** ranged.length; bits += 1) {
      values.push(corner((_, i) => bits & (1 << i)));
    }
  }
  const rises = mapped(
    ranged,
    (name) => at({ [name]: inputs[name].high }) >= at({ [name]: inputs[name].low }),
  );
  values.push(corner((name) => !rises[name]), corner((name) => rises[name]));
  for (let index = 1; ranged.length && index <= tried; index += 1) {
    const inside = mapped(ranged, (name, i) => {
      const { low, high } = inputs[name];
      return low + (high - low) * vanDerCorput(index, PRIMES[i % PRIMES.length]);
    });
    values.push(at(inside));
  }
  return extremes(values);
};

/**
 * What computes the claims of a document; it throws where one has no value.
 * @param {Record<string, Claim>} claims
 * @param {Record<string, {size: number}>} figures
 */
const recomputation = (claims, figures) => {
  /** @type {(id: string, values: Point) => number} */
  const compute = (id, values) => {
    for (const name of claims[id].parameters) values[name] ??= compute(name, values);
    const found = FORMULAS[id](values);
    return isFinite(found) ? found : fail();
  };

  /**
   * A claim's value in base units.
   * @type {(id: string, point: Point) => number}
   */
  const value = (id, point) => compute(id, Object.assign(Object.create(null), point));

  /**
   * A claim's value in its own unit.
   * @type {(id: string, world: World, tried?: number) => Quantity}
   */
  const quantity = (id, world, tried = INSIDE) => {
    const names = claims[id].figures;
    const inputs = mapped(names, (name) => scaled(world[name], figures[name].size));
    const [low, high] = spread((point) => value(id, point), inputs, tried);
    const central = value(id, mapped(names, (name) => inputs[name].central));
    return scaled({ low, central, high }, 1 / claims[id].size);
  };

  return { value, quantity };
};
