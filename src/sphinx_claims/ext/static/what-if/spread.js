/**
 * The value and the range of a claim over the ranges of its figures, as Python finds them.
 *
 * @typedef {{low: number, central: number, high: number}} Quantity
 * @typedef {Record<string, Quantity>} World  the figures' values, each in its own unit
 * @typedef {Record<string, number>} Point
 * @typedef {(point: Point) => number} Formula
 * @typedef {{parameters: string[], figures: string[], size: number,
 *   directions: Record<string, number> | null, powers: Record<string, number> | null}} Claim
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
    rest = Math.floor(rest / base);
  }
  return value;
};

/**
 * The least and the greatest value of a function: at its centre, at the corners of its inputs'
 * ranges, at the two that monotony names, and at points of a Halton sequence inside.
 * @type {(formula: Formula, inputs: World, tried: number) => [number, number]}
 */
const spread = (formula, inputs, tried) => {
  const names = Object.keys(inputs).sort();
  /** @type {Point} */
  const centre = Object.fromEntries(names.map((name) => [name, inputs[name].central]));
  const ranged = names.filter((name) => inputs[name].low !== inputs[name].high);
  const values = [formula(centre)];
  /** @type {(pick: (name: string, index: number) => number) => number} */
  const at = (pick) =>
    formula({ ...centre, ...Object.fromEntries(ranged.map((name, i) => [name, pick(name, i)])) });
  /** @type {(name: string, isHigh: unknown) => number} */
  const end = (name, isHigh) => (isHigh ? inputs[name].high : inputs[name].low);
  if (ranged.length <= ALL_CORNERS) {
    for (let corner = 0; corner < 2 ** ranged.length; corner += 1) {
      values.push(at((name, i) => end(name, corner & (1 << i))));
    }
  }
  const rises = ranged.map(
    (name) =>
      formula({ ...centre, [name]: inputs[name].high }) >=
      formula({ ...centre, [name]: inputs[name].low }),
  );
  values.push(at((name, i) => end(name, !rises[i])), at((name, i) => end(name, rises[i])));
  for (let index = 1; ranged.length && index <= tried; index += 1) {
    values.push(
      at((name, i) => {
        const { low, high } = inputs[name];
        return low + (high - low) * vanDerCorput(index, PRIMES[i % PRIMES.length]);
      }),
    );
  }
  return [Math.min(...values), Math.max(...values)];
};

/**
 * What computes the claims of a document; it throws where one has no value.
 * @param {Record<string, Claim>} claims
 * @param {Record<string, {size: number}>} figures
 * @param {Record<string, Formula>} formulas
 */
const recomputation = (claims, figures, formulas) => {
  /** @type {(id: string, values: Point) => number} */
  const compute = (id, values) => {
    for (const name of claims[id].parameters) {
      if (values[name] === undefined) values[name] = compute(name, values);
    }
    const found = formulas[id](values);
    return Number.isFinite(found) ? found : fail();
  };

  /** @type {(id: string, point: Point) => number} */
  const value = (id, point) => compute(id, Object.assign(Object.create(null), point));

  /** @type {(id: string, inputs: World, tried: number) => [number, number]} */
  const range = (id, inputs, tried) => {
    const { directions } = claims[id];
    if (!directions || Object.values(inputs).some(({ low }) => low <= 0)) {
      return spread((point) => value(id, point), inputs, tried);
    }
    /** @type {(isGreatest: boolean) => number} */
    const corner = (isGreatest) => {
      const ends = Object.entries(inputs).map(([name, { low, high }]) => {
        const rises = (directions[name] ?? 1) > 0;
        return [name, rises === isGreatest ? high : low];
      });
      return value(id, Object.fromEntries(ends));
    };
    const ends = [corner(false), corner(true)];
    return [Math.min(...ends), Math.max(...ends)];
  };

  return {
    value,

    /**
     * A claim's value in its own unit.
     * @type {(id: string, world: World, tried?: number) => Quantity}
     */
    quantity(id, world, tried = INSIDE) {
      /** @type {World} */
      const inputs = {};
      for (const name of claims[id].figures) {
        inputs[name] = scaled(world[name], figures[name].size);
      }
      const [low, high] = range(id, inputs, tried);
      const centre = Object.entries(inputs).map(([name, { central }]) => [name, central]);
      const central = value(id, Object.fromEntries(centre));
      return scaled({ low, central, high }, 1 / claims[id].size);
    },
  };
};
