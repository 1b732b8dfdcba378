/** Solving for headroom: the values of each figure at which the verdict of a statement flips. */

/** How far from a flip a closer look is taken, relative to the stretch on that side. */
const NEXT = 1e-6;

/**
 * How a value stands to what words accept: its verdict, and on which side its ends and its centre
 * lie.
 * @type {(statement: Statement, quantity: Quantity) => Standing}
 */
const standing = (statement, quantity) => {
  const { accepts } = statement;
  const held = said(statement, quantity);
  const verdict = verdictOf(statement, held);
  const [low, central, high] = [held.low, held.central, held.high].map((value) => {
    if (contains(accepts, value)) return 0;
    return value <= accepts.low ? -1 : 1;
  });
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
  /** @type {(value: number) => World} */
  const moved = (value) => ({ ...world, [name]: pointOf(value) });
  /** @type {(value: number, tried: number) => Standing} */
  const probe = (value, tried) => {
    try {
      const there = moved(value);
      return standing(statement, target === name ? there[name] : quantityOf(target, there, tried));
    } catch {
      return UNJUDGED;
    }
  };
  /** @type {(changes: number[], ends: [number, number], tried?: number) => Headroom} */
  const made = (changes, ends, tried = 0) => ({
    central,
    stretches: cut(changes, ends, (value) => probe(value, tried).verdict),
  });

  /**
   * Where an end or the centre of a product of powers meets an end of the words.
   * @type {(power: number) => number[]}
   */
  const solved = (power) => {
    const { low, central: centre, high } = quantityOf(target, moved(central), 0);
    const ratios = accepted.flatMap((end) => [low, centre, high].map((value) => end / value));
    return ratios
      .filter((ratio) => ratio > 0 && abs(log(central) + log(ratio) / power) < log(1e300))
      .map((ratio) => central * ratio ** (1 / power));
  };

  /** @type {(tried: number) => Headroom | null} */
  const search = (tried) => {
    const start = probe(central, tried);
    const found = searched(
      figure,
      (value) => probe(value, tried),
      // From a statement that fails, the search goes on until it has passed what holds.
      ({ verdict, central: at }) =>
        verdict === "unjudged" ||
        (verdict === "fails" && (start.verdict !== "fails" || at !== start.central)),
    );
    return found && made(found.changes, found.ends, tried);
  };

  /**
   * Whether a closer look gives the same verdicts, here and on both sides of each flip.
   * @type {(found: Headroom) => boolean}
   */
  const agrees = (found) => {
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
  };

  /** @type {[number, number]} */
  const domain = [figure.low > 0 ? 0 : -Infinity, Infinity];
  if (target === name) return made(accepted, domain);
  const { powers, figures } = claims[target];
  if (powers && figures.every((id) => world[id].low > 0)) {
    const power = powers[name];
    return made(power && probe(central, 0) !== UNJUDGED ? solved(power) : [], domain);
  }
  const first = search(0);
  return first && agrees(first) ? first : search(INSIDE);
};
