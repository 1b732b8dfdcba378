/** The controls of a panel: a slider and a number box for each figure. */

/**
 * A number without the noise of floating-point arithmetic.
 * @type {(value: number, digits?: number) => number}
 */
const tidy = (value, digits = 12) => Number(value.toPrecision(digits));

/**
 * One plain number. A browser's own box for numbers would leave out what it does not take, and so
 * make another number of “10 to 20” or “12,5”.
 * @type {(text: string) => number}
 */
const numberIn = (text) =>
  /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text.trim()) ? Number(text) : NaN;

/**
 * The slider and the number box of one figure, which say the same.
 * @param {HTMLElement} element
 * @param {Slider} slider
 * @param {Edits} edits
 * @param {(value: number | null) => void} moved
 *   called with the figure's value in its own unit; with null where it is to have its old one
 */
const controlOf = (element, slider, edits, moved) => {
  const { from, to, log: isLog, steps: count, factor, least, most } = slider;
  const [range, box] = element.querySelectorAll("input");
  const shown = element.querySelector(".value");

  /**
   * Whether the figure can have a value.
   * @type {(value: number) => boolean}
   */
  const allows = (value) => value >= least && value <= most;

  /** Whether what stands in the box is refused: it then stays there until the reader mends it. */
  let isRefused = false;

  /** @type {(is: boolean) => void} */
  const refuse = (is) => {
    isRefused = is;
    if (is) box.setAttribute("aria-invalid", "true");
    else box.removeAttribute("aria-invalid");
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
    if (isRefused || (box === document.activeElement && box.value === "")) return;
    if (text === "" || numberIn(box.value) !== Number(text)) box.value = text;
  };

  range.addEventListener("input", () => {
    refuse(false);
    moved(slid());
  });
  box.addEventListener("input", () => {
    const value = tidy(numberIn(box.value) * factor, 15);
    const isEmpty = !box.value.trim();
    refuse(!isEmpty && !allows(value));
    // A part of what is refused must not stand for all of it: “10” for “10 to 20”.
    moved(isEmpty || isRefused ? null : value);
  });
  // While it is typed in, an empty box is left alone.
  box.addEventListener("blur", () => {
    if (!box.value.trim()) moved(null);
  });

  return {
    element,
    allows,
    refuse,

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
