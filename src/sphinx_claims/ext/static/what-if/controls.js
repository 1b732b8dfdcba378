/**
 * A number without the noise of floating-point arithmetic.
 * @type {(value: number, digits?: number) => number}
 */
const tidy = (value, digits = 12) => Number(value.toPrecision(digits));

/** The slider and the number box of one figure, which say the same. */
class Control {
  /**
   * @param {HTMLElement} element
   * @param {string} name  the figure
   * @param {Slider} slider
   * @param {boolean} isPositive  whether the figure is above zero, and so stays there
   * @param {(control: Control, value: number | null) => void} moved
   *   called with the figure's value in its own unit; with null where it is to have its old one
   */
  constructor(element, name, slider, isPositive, moved) {
    this.element = element;
    this.name = name;
    this.slider = slider;
    this.isPositive = isPositive;
    this.range = /** @type {HTMLInputElement} */ (element.querySelector("[type=range]"));
    this.box = /** @type {HTMLInputElement} */ (element.querySelector("[type=number]"));
    this.value = element.querySelector(".value");
    this.isRefused = false;
    this.range.addEventListener("input", () => {
      this.isRefused = false;
      moved(this, this.atPlace(Number(this.range.value)));
    });
    this.box.addEventListener("input", () => {
      const value = this.entered();
      this.isRefused = value !== null && !this.allows(value);
      if (this.isRefused) this.box.setAttribute("aria-invalid", "true");
      else moved(this, value);
    });
    // While it is typed in, an empty box is left alone.
    this.box.addEventListener("blur", () => {
      if (this.box.value === "") moved(this, null);
    });
  }

  /** What stands in the box, in the figure's own unit; null for nothing. */
  entered() {
    const { value, validity } = this.box;
    if (validity.badInput) return NaN;
    return value === "" ? null : tidy(Number(value) * this.slider.factor, 15);
  }

  /** @param {number} value */
  allows(value) {
    return Number.isFinite(value) && (!this.isPositive || value > 0);
  }

  /**
   * The value at a place of the slider, to three digits in the unit of the box.
   * @param {number} place
   */
  atPlace(place) {
    const { from, to, log, steps: count, factor } = this.slider;
    const part = place / count;
    const value = log ? from * (to / from) ** part : from + (to - from) * part;
    return tidy(tidy(value, 3) * factor, 15);
  }

  /**
   * The place of the slider that is nearest to a value.
   * @param {number} value
   */
  placeOf(value) {
    const { from, to, log, steps: count, factor } = this.slider;
    const own = value / factor;
    const part = log ? Math.log(own / from) / Math.log(to / from) : (own - from) / (to - from);
    return Math.min(Math.max(Math.floor(count * (part || 0) + 0.5), 0), count);
  }

  /**
   * Shows a value that is another than the page's.
   * @param {Edits} edits
   * @param {Quantity} quantity  in the figure's own unit
   * @param {string} written
   */
  show(edits, { low, central, high }, written) {
    const { box, range, slider, element } = this;
    edits.attribute(element, "class", "figure moved");
    edits.text(this.value, written);
    edits.attribute(range, "aria-valuetext", written);
    if (this.atPlace(Number(range.value)) !== central) range.value = `${this.placeOf(central)}`;
    const [least, most] = [tidy(low / slider.factor), tidy(high / slider.factor)];
    if (low !== high) edits.attribute(box, "placeholder", `${least} to ${most}`);
    this.fill(low === high ? least : null);
  }

  /**
   * Shows what the page itself says.
   * @param {Edits} edits
   */
  clear(edits) {
    edits.undo(this.element, this.value, this.range, this.box);
    this.range.value = this.range.defaultValue;
    this.fill(this.box.defaultValue === "" ? null : Number(this.box.defaultValue));
  }

  /** @param {number | null} number  what is to stand in the box, unless it does or one is typing */
  fill(number) {
    const { box, isRefused } = this;
    if (isRefused) return;
    box.removeAttribute("aria-invalid");
    if (box === document.activeElement && box.value === "") return;
    if (number === null) box.value = "";
    else if (box.value === "" || Number(box.value) !== number) box.value = `${number}`;
  }
}
