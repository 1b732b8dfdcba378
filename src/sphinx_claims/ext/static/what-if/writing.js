/**
 * Writing a value as Python writes it.
 *
 * @typedef {{before: string, one: string, many: string, rate: string}} Frame
 * @typedef {{percent: boolean, significant: number | null, calendar: boolean, frame: Frame}} Written
 * @typedef {{digits: string, exponent: number}} Decimal
 *   the digits without zeros after them, and the power of ten of the first; no digits for 0
 * @typedef {{value: number, digits: string, power: number}} Printed
 *   a rounded number, its digits without sign, and the power of ten that is written as a word
 */

/** What stands in place of a value that cannot be computed. */
const NO_VALUE = "can't be computed";

/** The most significant digits that are written where nothing asks for another number of them. */
const SIGNIFICANT = 3;

/** Beyond so many places the power of ten may leave the range of floats. */
const MOST_PLACES = 30;

/** @type {[number, string][]} */
const MULTIPLIERS = [
  [12, " trillion"],
  [9, " billion"],
  [6, " million"],
];

/**
 * The size of a number as its shortest digits, or as exactly so many.
 * @type {(value: number, places?: number) => Decimal}
 */
const decimal = (value, places) => {
  const [mantissa, exponent] = abs(value).toExponential(places).split("e");
  return decimalOf(mantissa.replace(".", ""), Number(exponent));
};

/** @type {(digits: string, exponent: number) => Decimal} */
const decimalOf = (digits, exponent) => ({ digits: digits.replace(/0+$/, ""), exponent });

/** @type {(number: Decimal) => number} */
const numberOf = ({ digits, exponent }) => Number(`${digits || 0}e${exponent - digits.length + 1}`);

/**
 * The first digits, and the next higher number with so many of them.
 * @type {(number: Decimal, significant: number) => [Decimal, Decimal]}
 */
const neighbours = ({ digits, exponent }, significant) => {
  const first = digits.slice(0, significant).padEnd(significant, "0");
  const next = String(BigInt(first) + 1n);
  return [
    decimalOf(first, exponent),
    decimalOf(next, exponent + next.length - significant),
  ];
};

/**
 * The size of a number rounded to significant digits, halves up: floor(x * 10**d + 0.5).
 * @type {(value: number, significant: number) => Decimal}
 */
const rounded = (value, significant) => {
  // Thirty digits tell a number from the power of ten that its shortest digits may be.
  const places = significant - 1 - decimal(value, MOST_PLACES).exponent;
  if (abs(places) > MOST_PLACES || significant > SIGNIFICANT) {
    const exact = decimal(value);
    return neighbours(exact, significant)[exact.digits[significant] >= "5" ? 1 : 0];
  }
  // Not 10 ** places, which is not the nearest number everywhere.
  const found = decimal(floor(abs(value) * Number(`1e${places}`) + 0.5));
  return { ...found, exponent: found.exponent - places };
};

/**
 * A number with its point moved, and no noise: 0.35 is 35 %.
 * @type {(value: number, places: number) => number}
 */
const shifted = (value, places) => {
  const [mantissa, exponent] = value.toExponential().split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
};

/**
 * Digits with their point and their thousands.
 * @type {(number: Decimal) => string}
 */
const grouped = ({ digits, exponent }) => {
  const whole = exponent < 0 ? "0" : digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const decimals = exponent < 0 ? "0".repeat(-exponent - 1) + digits : digits.slice(exponent + 1);
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (decimals && `.${decimals}`);
};

/** @type {(end: number, significant: number, isPercent: boolean) => Printed} */
const printed = (end, significant, isPercent) => {
  const number = rounded(end, significant);
  const { digits, exponent } = number;
  const value = numberOf(number) * (end < 0 ? -1 : 1);
  if (!digits) return { value: 0, digits: "0", power: 0 };
  if (exponent >= (isPercent ? 21 : 15) || exponent < -6) {
    return { value, digits: `${grouped({ digits, exponent: 0 })}e${exponent}`, power: 0 };
  }
  const word = isPercent ? undefined : MULTIPLIERS.find(([least]) => exponent >= least);
  const power = word?.[0] ?? 0;
  return { value, digits: grouped({ digits, exponent: exponent - power }), power };
};

/**
 * The upper end of a range, so that its multiplier is not taken for the lower end's as well.
 * @type {(first: Printed, last: Printed) => Printed}
 */
const apart = (first, last) => {
  if (first.power || !last.power || first.value === 0) return last;
  if (first.value >= 1000 && shifted(first.value, last.power) >= last.value) return last;
  return { ...last, power: 0, digits: grouped(decimal(last.value)) };
};

/** @type {(number: Printed, frame: Frame) => string} */
const signed = ({ value, digits, power }, { before }) => {
  const word = MULTIPLIERS.find(([own]) => own === power)?.[1] ?? "";
  return `${value < 0 ? "-" : ""}${before}${digits}${word}`;
};

/**
 * A number, or the range from low to high, with its unit.
 * @type {(low: number, high: number, form: Written) => string}
 */
const write = (low, high, form) => {
  if (!(isFinite(low) && isFinite(high) && low <= high)) return NO_VALUE;
  if (form.calendar) {
    return [...new Set([low, high].map((year) => floor(year + 0.5)))].join(" to ");
  }
  const { percent, frame } = form;
  const ends = percent ? [shifted(low, 2), shifted(high, 2)] : [low, high];
  if (!ends.every(isFinite)) return NO_VALUE;
  const significant = form.significant ?? SIGNIFICANT;
  const [first, last] = ends.map((end) => printed(end, significant, percent));
  if (first.value === last.value) {
    return `${signed(last, frame)}${last.value === 1 ? frame.one : frame.many}${frame.rate}`;
  }
  const isShared = first.power === last.power && first.value >= 0;
  const lower = isShared ? frame.before + first.digits : signed(first, frame);
  const upper = isShared
    ? signed(last, { ...frame, before: "" })
    : signed(apart(first, last), frame);
  return `${lower} to ${upper}${frame.many}${frame.rate}`;
};

/** @type {(a: number, b: number, tolerance: number) => boolean} */
const isClose = (a, b, tolerance) =>
  a === b || (isFinite(a - b) && abs(a - b) <= tolerance * max(abs(a), abs(b)));

/**
 * One value to its last digit, up to nine of them, where three would make it another one.
 * @type {(value: number, form: Written) => string}
 */
const writeExactly = (value, form) => {
  const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((count) =>
    isClose(Number(value.toPrecision(count)), value, 1e-12),
  );
  const significant = max(digits ?? SIGNIFICANT, SIGNIFICANT);
  return write(value, value, { ...form, significant });
};
