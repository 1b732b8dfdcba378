/**
 * The rule by which words are judged.
 *
 * @typedef {{low: number, high: number, lowOpen?: boolean, highOpen?: boolean}} Interval
 * @typedef {"holds" | "edge" | "fails" | "unjudged"} Verdict
 * @typedef {{anchor: string, target: string, words: string, accepts: Interval,
 *   ends: [Interval, Interval] | null, endByEnd: boolean, factor: number, start: number | null,
 *   verdict: Verdict, write: Written}} Statement
 */

/** How far a value may lie from an end, relative to it, and still count as that end. */
const NOISE = 1e-9;

/** @type {(ends: [number | string, number | string, boolean, boolean]) => Interval} */
const interval = ([low, high, lowOpen, highOpen]) => ({
  low: low === "-inf" ? -Infinity : Number(low),
  high: high === "inf" ? Infinity : Number(high),
  lowOpen,
  highOpen,
});

/** @type {(value: number, end: number, isOpen?: boolean) => boolean} */
const beyond = (value, end, isOpen) => {
  const isInfinite = abs(end) === Infinity || abs(value) === Infinity;
  const isAtEnd = isInfinite ? value === end : abs(value - end) <= NOISE * abs(end);
  return isAtEnd ? !isOpen : value > end;
};

/** @type {(accepted: Interval, value: number) => boolean} */
const contains = ({ low, high, lowOpen, highOpen }, value) =>
  beyond(value, low, lowOpen) && beyond(-value, -high, highOpen);

/** @type {(statement: Statement, quantity: Quantity) => Verdict} */
const verdictOf = ({ accepts, ends, endByEnd }, { low, central, high }) => {
  if (endByEnd && ends && low !== high) {
    return contains(ends[0], low) && contains(ends[1], high) ? "holds" : "fails";
  }
  if (contains(accepts, low) && contains(accepts, high)) return "holds";
  return contains(accepts, central) ? "edge" : "fails";
};

/**
 * A value of the figure or claim, which is in its own unit, in that of the words.
 * @type {(statement: Statement, quantity: Quantity) => Quantity}
 */
const said = ({ factor, start }, quantity) => {
  /** @type {(value: number) => number} */
  const brought = (value) => factor * (start === null ? value : start - value);
  const [low, high] = extremes([brought(quantity.low), brought(quantity.high)]);
  return { low, central: brought(quantity.central), high };
};

/**
 * What the words accept, in the unit of the figure or claim.
 * @type {(statement: Statement) => Interval}
 */
const ownAccepts = ({ accepts, factor, start }) => {
  const [low, high] = [accepts.low * (1 / factor), accepts.high * (1 / factor)];
  if (start === null) return { ...accepts, low, high };
  const { lowOpen, highOpen } = accepts;
  return { low: start - high, high: start - low, lowOpen: highOpen, highOpen: lowOpen };
};
