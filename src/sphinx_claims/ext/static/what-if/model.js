/**
 * What a page says of its figures, claims and statements, and what follows for other figures.
 *
 * @typedef {Quantity & {label: string, size: number, write: Written, draws: number[] | null,
 *   slider: Slider | null}} Figure
 * @typedef {{from: number, to: number, log: boolean, steps: number, factor: number,
 *   unit: string, least: number, most: number}} Slider
 * @typedef {{id: string, short: string, summary: string,
 *   values: Record<string, Replaced | null>}} Scenario
 *   the values are those of figures that it replaces; null for one that has none in it
 * @typedef {Quantity & {draws: number[] | null, bound?: Bound, restsOn?: Bound[]}} Replaced
 * @typedef {"floor" | "ceiling"} Bound
 * @typedef {{figures: Record<string, Figure>,
 *   claims: Record<string, Claim & Quantity & {write: Written}>, statements: Statement[],
 *   scenarios: Scenario[], dots: DotsPlan | null,
 *   others: Partial<Record<Verdict, number>>}} Data
 * @typedef {{verdict: Verdict, value: string}} Judged
 */

/** @type {(text: string) => Data} */
const readData = (text) =>
  JSON.parse(text, (key, value) => {
    if (key === "accepts") return value && interval(value);
    if (key === "ends" && value) return value.map(interval);
    // A record may have the name of what every other object has: “constructor”.
    return value?.constructor === Object ? Object.assign(Object.create(null), value) : value;
  });

/** The value of a figure that has none; what rests on it has none either. */
const NOWHERE = pointOf(NaN);

/** What is said before a value that is no more than a bound. */
const AT = { floor: "at least ", ceiling: "at most " };

/** @type {(quantity: Quantity, form: Written) => string} */
const phrase = ({ low, high }, form) => write(low, high, form);

/**
 * The figures as a reader has them, and all that follows from them.
 * @param {Data} data
 * @param {State} state
 */
const worldOf = (data, { scenario, points }) => {
  const { figures, claims, dots } = data;
  const place = data.scenarios.findIndex(({ id }) => id === scenario);
  const replaced = data.scenarios[place]?.values ?? {};
  // The first is the page as it is written.
  const short = place > 0 ? data.scenarios[place].short : "";
  const count = Object.keys(points).length;
  const own = `${count} of your own`;
  const { quantity, value } = recomputation(claims, figures);
  /** @type {World} */
  const world = Object.assign(Object.create(null), figures);
  for (const [name, own] of Object.entries(replaced)) world[name] = own ?? NOWHERE;
  for (const [name, point] of Object.entries(points)) world[name] = pointOf(point);
  /** @type {(name: string) => boolean} */
  const isMoved = (name) => Object.hasOwn(points, name) || Object.hasOwn(replaced, name);
  /** @type {(statement: Statement) => string[]} */
  const behind = ({ target }) => (claims[target] ? claims[target].figures : [target]);
  /** @type {(name: string) => Replaced | null | undefined} */
  const given = (name) => (Object.hasOwn(points, name) ? null : replaced[name]);

  /**
   * A value with whether it is more than a bound: “at least $5 billion”.
   * @type {(name: string, text: string) => string}
   */
  const qualified = (name, text) => {
    const { bound, restsOn } = given(name) ?? {};
    const under = claims[name]?.figures.map((one) => given(one)?.bound) ?? restsOn;
    const kinds = Object.keys(AT).filter((kind) => under?.includes(kind));
    const rests = kinds.length ? `, rests on a ${kinds.join(" and a ")}` : "";
    return `${bound ? AT[bound] : ""}${text}${rests}`;
  };

  return {
    /** Whether it is the page as it is written. */
    isWritten: !short && !count,

    /** Whose figures they are: “2025–26 (and 2 of your own)”. */
    whose: short && count ? `${short} (and ${own})` : short || own,

    /** The same, without a count. */
    named: short ? `the figures of “${short}”${count ? " and your own" : ""}` : "your figures",

    isMoved,

    /** @type {(statement: Statement) => boolean} */
    isTouched: (statement) => behind(statement).some(isMoved),

    /** @type {(name: string) => Quantity} */
    figure: (name) => world[name],

    /** @type {(name: string) => string} */
    written: (name) => qualified(name, phrase(world[name], figures[name].write)),

    /** @type {(statement: Statement) => Judged} */
    judged(statement) {
      const { target, write: form } = statement;
      try {
        const found = claims[target] ? quantity(target, world) : world[target];
        const value = qualified(target, phrase(found, form));
        return { verdict: verdictOf(statement, said(statement, found)), value };
      } catch {
        return { verdict: "unjudged", value: NO_VALUE };
      }
    },

    /**
     * How far a statement stands as it does while one figure moves.
     * @type {(statement: Statement, name: string, judged: Judged) => string}
     */
    turns(statement, name, { verdict }) {
      if (verdict === "unjudged") return NO_VALUE;
      const headroom = headroomOf(statement, name, world, claims, quantity);
      if (!headroom) return "turns too often to say";
      const { low, high } = world[name];
      const { slider, write: form } = figures[name];
      return breakEven(within(headroom, slider), low !== high, (x) => writeExactly(x, form));
    },

    /** The values of the dots; none where there are none. */
    dots() {
      /** @type {(name: string) => number[] | null} */
      const draws = (name) =>
        Object.hasOwn(points, name) ? null : (replaced[name] ?? figures[name]).draws;
      /** @type {(name: string, draw?: number) => number} */
      const inBase = (name, draw) => (draw ?? world[name].central) * figures[name].size;
      try {
        return dots ? quantiles(dots, claims, draws, inBase, value) : [];
      } catch {
        return [];
      }
    },
  };
};
