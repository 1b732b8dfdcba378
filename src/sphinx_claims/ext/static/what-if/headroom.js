/** Solving for headroom: the values of each figure at which the verdict of a statement flips. */

/** How far from a flip a closer look is taken, relative to the stretch on that side. */
const NEXT = 1e-6;

/** @type {(accepts: Interval, value: number) => number} */
const side = (accepts, value) => {
  if (contains(accepts, value)) return 0;
  return value <= accepts.low ? -1 : 1;
};

/** @type {(statement: Statement, quantity: Quantity) => Standing} */
const standing = (statement, quantity) => {
  const held = said(statement, quantity);
  const verdict = verdictOf(statement, held);
  const [low, central, high] = [held.low, held.central, held.high].map((value) =>
    side(statement.accepts, value),
  );
  return { verdict, sides: `${verdict} ${low} ${central} ${high}`, central };
};

/** @type {Standing} */
const UNJUDGED = { verdict: "unjudged", sides: "unjudged", central: 0 };

/**
 * The headroom of a statement in one figure; null where its flips are too many.
 * @param {Statement} statement
 * @param {string} name  the figure
 * @param {World} world  all figures, as the reader has them
 * @param {Record<string, Claim>} claims
 * @param {(id: string, world: World, tried: number) => Quantity} quantityOf
 * @returns {Headroom | null}
 */
const headroomOf = (statement, name, world, claims, quantityOf) => {
  const { target } = statement;
  const figure = world[name];
  const { central } = figure;
  const own = ownAccepts(statement);
  const accepted = [own.low, own.high].filter((end) => abs(end) !== Infinity);
  /** @type {(value: number, tried: number) => Standing} */
  const probe = (value, tried) => {
    try {
      const moved = { ...world, [name]: pointOf(value) };
      return standing(statement, target === name ? moved[name] : quantityOf(target, moved, tried));
    } catch {
      return UNJUDGED;
    }
  };
  /** @type {(changes: number[], ends: [number, number], isExact: boolean) => Headroom} */
  const made = (changes, ends, isExact) => ({
    central,
    stretches: cut(changes, ends, (value) => probe(value, 0).verdict),
    isExact,
  });
  /** @type {[number, number]} */
  const domain = [figure.low > 0 ? 0 : -Infinity, Infinity];
  if (target === name) return made(accepted, domain, true);

  const { powers, figures } = claims[target];
  if (powers && figures.every((id) => world[id].low > 0)) {
    return made(solved(powers[name] ?? 0), domain, true);
  }
  const first = search(0);
  return first && agrees(first) ? first : search(INSIDE);

  /**
   * Where an end or the centre of a product of powers meets an end of the words.
   * @type {(power: number) => number[]}
   */
  function solved(power) {
    if (!power) return [];
    let here;
    try {
      here = quantityOf(target, { ...world, [name]: pointOf(central) }, 0);
    } catch {
      return [];
    }
    const values = [here.low, here.central, here.high].filter((value) => value);
    return accepted.flatMap((end) =>
      values
        .map((value) => end / value)
        .filter((ratio) => {
          const exponent = Math.log(central) + Math.log(ratio) / power;
          return ratio > 0 && abs(exponent) < Math.log(1e300);
        })
        .map((ratio) => central * ratio ** (1 / power)),
    );
  }

  /** @type {(tried: number) => Headroom | null} */
  function search(tried) {
    const start = probe(central, tried);
    const found = searched(
      figure,
      (value) => probe(value, tried),
      // From a statement that fails, the search goes on until it has passed what holds.
      ({ verdict, central: at }) =>
        verdict === "unjudged" ||
        (verdict === "fails" && (start.verdict !== "fails" || at !== start.central)),
    );
    if (!found) return null;
    const stretches = cut(found.changes, found.ends, (value) => probe(value, tried).verdict);
    return { central, stretches, isExact: false };
  }

  /**
   * Whether a closer look gives the same verdicts, here and on both sides of each flip.
   * @type {(found: Headroom) => boolean}
   */
  function agrees(found) {
    const { stretches } = found;
    /** @type {[number, Verdict][]} */
    const samples = [[central, stretches[position(found)].verdict]];
    stretches.slice(1).forEach((upper, index) => {
      const lower = stretches[index];
      const flip = lower.high;
      samples.push([flip - NEXT * (flip - lower.low), lower.verdict]);
      samples.push([flip + NEXT * (upper.high - flip), upper.verdict]);
    });
    return samples.every(
      ([value, verdict]) => verdict === "unjudged" || probe(value, INSIDE).verdict === verdict,
    );
  }
};
