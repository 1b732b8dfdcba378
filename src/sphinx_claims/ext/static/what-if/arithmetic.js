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

/** @type {(x: number) => number} */
const ln = (x) => (x <= 0 ? fail() : log(x));

/** @type {(...values: number[]) => number} */
const max = (...values) => values.reduce((best, value) => (value > best ? value : best));

/** @type {(...values: number[]) => number} */
const min = (...values) => values.reduce((best, value) => (value < best ? value : best));
