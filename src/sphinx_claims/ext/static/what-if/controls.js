/** The controls of a panel: a slider and a number box for each figure. */

/**
 * A number without the noise of floating-point arithmetic.
 * @type {(value: number, digits?: number) => number}
 */
const tidy = (value, digits = 12) => Number(value.toPrecision(digits));

/**
 * The slider and the number box of one figure, which say the same.
 * @param {HTMLElement} element
 * @param {Figure} figure
 * @param {Slider} slider
 * @param {Edits} edits
 * @param {(value: number | null) => void} moved
 *   called with the figure's value in its own unit; with null where it is to have its old one
 */
const controlOf = (element, figure, slider, edits, moved) => {
  const { from, to, log: isLog, steps: count, factor } = slider;
  const [range, box] = element.querySelectorAll("input");
  const shown = element.querySelector(".value");

  /**
   * Whether the figure can have a value: one above zero stays there, or where the slider reaches.
   * @type {(value: number) => boolean}
   */
  const allows = (value) =>
    isFinite(value) && (value > 0 || figure.low <= 0 || value >= from * factor);

  /** What stands in the box, in the figure's own unit; null for nothing. */
  const entered = () => {
    if (box.validity.badInput) return NaN;
    return box.value === "" ? null : tidy(Number(box.value) * factor, 15);
  };

  /** The value at the slider's place, to three digits in the unit of the box. */
  const slid = () => {
    const part = Number(range.value) / count;
    const value = isLog ? from * (to / from) ** part : from + (to - from) * part;
    return tidy(tidy(value, 3) * factor, 15);
  };

  /**
   * The place of the slider that is nearest to a value.
   * @type {(value: number) => number}
   */
  const placeOf = (value) => {
    const own = value / factor;
    const part = isLog ? log(own / from) / log(to / from) : (own - from) / (to - from);
    return min(max(floor(count * (part || 0) + 0.5), 0), count);
  };

  /**
   * Fills the box, unless it says so already or one is about to type in it.
   * @type {(text: string) => void}
   */
  const fill = (text) => {
    edits.undo(box);
    if (box === document.activeElement && box.value === "") return;
    if (text === "" || box.value === "" || Number(box.value) !== Number(text)) box.value = text;
  };

  range.addEventListener("input", () => moved(slid()));
  box.addEventListener("input", () => {
    const value = entered();
    if (value === null || allows(value)) moved(value);
    else edits.attribute(box, "aria-invalid", "true");
  });
  // While it is typed in, an empty box is left alone.
  box.addEventListener("blur", () => {
    if (box.value === "") moved(null);
  });

  return {
    element,
    allows,

    /**
     * Shows a value that is another than the page's.
     * @type {(quantity: Quantity, written: string) => void}
     */
    show({ low, central, high }, written) {
      edits.attribute(element, "class", "figure moved");
      edits.text(shown, written);
      edits.attribute(range, "aria-valuetext", written);
      if (slid() !== central) range.value = `${placeOf(central)}`;
      const [least, most] = [tidy(low / factor), tidy(high / factor)];
      fill(low === high ? `${least}` : "");
      if (low !== high) edits.attribute(box, "placeholder", `${least} to ${most}`);
    },

    /** Shows what the page itself says. */
    clear() {
      edits.undo(element, shown, range);
      range.value = range.defaultValue;
      fill(box.defaultValue);
    },
  };
};
