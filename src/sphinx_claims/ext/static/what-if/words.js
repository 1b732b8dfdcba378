/** Break-evens in words: how far a figure, “it”, can move before a statement is judged otherwise. */

/**
 * The headroom among the values that a reader can put in: what lies beyond is not said.
 * @type {(headroom: Headroom, slider: Slider | null) => Headroom}
 */
const within = ({ stretches, central }, slider) => {
  const { least, most } = slider ?? fail();
  return { central, stretches: stretches.filter(({ low, high }) => low <= most && high >= least) };
};

/**
 * The nearest stretch of one verdict.
 * @type {(headroom: Headroom, verdict: Verdict) => Stretch | undefined}
 */
const nearest = ({ stretches, central }, verdict) => {
  /** @type {(stretch: Stretch) => number} */
  const distance = ({ low, high }) => max(low - central, central - high, 0);
  const found = stretches.filter((stretch) => stretch.verdict === verdict);
  return found.sort((one, other) => distance(one) - distance(other))[0];
};

/**
 * Up to where, both ways, the verdict stays what it is.
 * @type {(headroom: Headroom, at: number, say: (value: number) => string) => string}
 */
const until = ({ stretches, central }, at, say) => {
  const { low, high, lowOpen, highOpen } = stretches[at];
  if (low === high) return `only with it at exactly ${say(low)}`;
  const ends = [];
  // An end that was rounded lies inside, where nothing has changed yet.
  const [least, most] = [roundedInward(low, central), roundedInward(high, central)];
  if (at < stretches.length - 1) {
    ends.push(`${highOpen && most === high ? "reaches" : "passes"} ${say(most)}`);
  }
  if (at > 0) ends.push(`${lowOpen && least === low ? "falls to" : "falls below"} ${say(least)}`);
  return ends.length ? `until it ${ends.join(" or ")}` : "whatever it is";
};

/**
 * Which values lie in a stretch; an end where the search ended is none.
 * @type {(headroom: Headroom, stretch: Stretch, say: (value: number) => string) => string}
 */
const where = ({ stretches }, stretch, say) => {
  if (stretches.length === 1) return "whatever it is";
  const { low, high, lowOpen, highOpen } = stretch;
  if (stretch === stretches.at(-1)) {
    const end = roundedInward(low, 2 * abs(low) || 1);
    return `with it ${lowOpen && end === low ? "above" : "at least"} ${say(end)}`;
  }
  if (stretch === stretches[0]) {
    const end = roundedInward(high, min(0, 2 * high));
    return `with it ${highOpen && end === high ? "below" : "at most"} ${say(end)}`;
  }
  const [first, last] = [say(roundedInward(low, high)), say(roundedInward(high, low))];
  return first === last ? `with it at exactly ${first}` : `from ${first} to ${last}`;
};

/**
 * Up to where a statement stands as it does, or where it would hold: so where the figure has a
 * range, since as one number the statement may be judged otherwise than now.
 * @type {(headroom: Headroom, isRange: boolean, say: (value: number) => string) => string}
 */
const breakEven = (headroom, isRange, say) => {
  const at = position(headroom);
  const { verdict } = headroom.stretches[at];
  if (!isRange && verdict === "holds") return `holds ${until(headroom, at, say)}`;
  if (!isRange && verdict === "edge") return `is at the edge ${until(headroom, at, say)}`;
  const [holding, edge] = [nearest(headroom, "holds"), nearest(headroom, "edge")];
  let phrase = verdict === "fails" ? "fails whatever it is" : NO_VALUE;
  if (holding) phrase = `would hold ${where(headroom, holding, say)}`;
  else if (edge) phrase = `would be at the edge ${where(headroom, edge, say)}`;
  return isRange ? `if this were a single number: ${phrase}` : phrase;
};
