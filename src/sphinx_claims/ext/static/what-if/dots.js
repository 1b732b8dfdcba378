/**
 * The quantile dotplot: a claim as so many equally likely values.
 *
 * @typedef {{claim: string, words: string | null, said: string | null, accepts: Interval | null,
 *   count: number, axis: {low: number, high: number, log: boolean}, width: number, edge: number,
 *   size: number, base: number}} DotsPlan
 * @typedef {{x: number, y: number, isInside: boolean}} Dot
 */

/**
 * So many quantiles of the draws of a claim; it throws where one draw has no value.
 * @param {DotsPlan} plan
 * @param {Record<string, Claim>} claims
 * @param {(name: string) => number[] | null} drawsOf  nothing for a figure that is a point
 * @param {(name: string, draw?: number) => number} figureOf  in base units
 * @param {(id: string, point: Point) => number} valueOf  in base units
 */
const quantiles = ({ claim, count }, claims, drawsOf, figureOf, valueOf) => {
  const names = claims[claim].figures;
  const draws = mapped(names, drawsOf);
  const most = max(count, ...names.map((name) => draws[name]?.length ?? 0));
  const values = Array.from({ length: most }, (_, index) => {
    const point = mapped(names, (name) => figureOf(name, draws[name]?.[index]));
    return valueOf(claim, point) * (1 / claims[claim].size);
  });
  values.sort((a, b) => a - b);
  return Array.from({ length: count }, (_, index) => {
    const at = ((index + 0.5) * most) / count - 0.5;
    return values[floor(at)] / 2 + values[ceil(at)] / 2;
  });
};

/** @type {(x: number) => number} */
const hundredths = (x) => floor(x * 100 + 0.5) / 100;

/**
 * How far from the left a value is drawn; what lies beyond an end of the axis stands at that end.
 * @type {(plan: DotsPlan, value: number) => number}
 */
const across = ({ axis: { low, high, log: isLog }, width, edge }, value) => {
  const room = width - 2 * edge;
  if (value <= low) return edge;
  if (value >= high) return edge + room;
  const [at, from, to] = isLog ? [log(value), log(low), log(high)] : [value, low, high];
  return edge + ((at - from) / (to - from)) * room;
};

/**
 * Where dots stand: those near one another in a stack, pressed together where it is too high.
 * @type {(values: number[], plan: DotsPlan) => Dot[]}
 */
const layout = (values, plan) => {
  const { accepts, size, base } = plan;
  /** @type {number[][]} */
  const stacks = [];
  for (const value of values) {
    const stack = stacks.at(-1);
    if (stack && across(plan, value) - across(plan, stack[0]) < size) stack.push(value);
    else stacks.push([value]);
  }
  const tallest = max(2, ...stacks.map((stack) => stack.length));
  const step = min(size, (base - size) / (tallest - 1));
  let x = -Infinity;
  return stacks.flatMap((stack) => {
    const middle = across(plan, stack[0]) / 2 + across(plan, stack[stack.length - 1]) / 2;
    x = max(middle, x + size);
    return stack.map((value, number) => ({
      x: hundredths(x),
      y: hundredths(base - size / 2 - number * step),
      isInside: !accepts || contains(accepts, value),
    }));
  });
};

/**
 * What the dots show, in a sentence.
 * @type {(values: number[], plan: DotsPlan, form: Written) => string}
 */
const dotsSentence = (values, { accepts, words, said: accepted, count }, form) => {
  if (!values.length) return `The dots ${NO_VALUE}.`;
  if (accepts) {
    const inside = values.filter((value) => contains(accepts, value)).length;
    return `${inside} of ${count} equally likely values lie within what “${words}” accepts, ${accepted}.`;
  }
  const [low, high] = [count / 4, -count / 4 - 1].map((at) => {
    const value = values.at(at) ?? NaN;
    return write(value, value, form);
  });
  return `Half of ${count} equally likely values lie between ${low} and ${high}.`;
};

/** @type {(dot: Dot, radius: number) => Element} */
const circleOf = ({ x, y, isInside }, radius) => {
  const circle = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  const name = `claims-what-if-dot${isInside ? " inside" : ""}`;
  for (const [key, value] of Object.entries({ class: name, cx: x, cy: y, r: radius })) {
    circle.setAttribute(key, String(value));
  }
  return circle;
};

/**
 * Shows values as dots, with the sentence below them.
 * @type {(edits: Edits, section: Element, plan: DotsPlan, values: number[], form: Written) => void}
 */
const showDots = (edits, section, plan, values, form) => {
  const circles = layout(values, plan).map((dot) => circleOf(dot, plan.size / 2 - 1));
  edits.children(section.querySelector(".claims-what-if-points"), ...circles);
  edits.text(section.querySelector("figcaption"), dotsSentence(values, plan, form));
};
