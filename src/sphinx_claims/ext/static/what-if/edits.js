/** What the script has changed in the page, so that each change can be taken back. */
class Edits {
  constructor() {
    /** @type {Map<Element, Map<string, () => void>>} */
    this.undone = new Map();
  }

  /**
   * Remembers how to take a change back, at the first of its kind.
   * @param {Element} element
   * @param {string} what
   * @param {() => void} undo
   */
  note(element, what, undo) {
    const own = this.undone.get(element) ?? new Map();
    this.undone.set(element, own);
    if (!own.has(what)) own.set(what, undo);
  }

  /**
   * @param {Element | null} element
   * @param {Node[]} nodes
   */
  children(element, ...nodes) {
    if (!element) return;
    const before = [...element.childNodes];
    this.note(element, "children", () => element.replaceChildren(...before));
    element.replaceChildren(...nodes);
  }

  /**
   * @param {Element | null} element
   * @param {string} text
   */
  text(element, text) {
    if (element?.textContent !== text) this.children(element, new Text(text));
  }

  /**
   * @param {Element | null} element
   * @param {string} name
   * @param {string} value
   */
  attribute(element, name, value) {
    const before = element?.getAttribute(name) ?? null;
    if (!element || before === value) return;
    this.note(element, name, () => {
      if (before === null) element.removeAttribute(name);
      else element.setAttribute(name, before);
    });
    element.setAttribute(name, value);
  }

  /**
   * Puts a text into an element of its own, the first or the last of its parent.
   * @param {Element} parent
   * @param {"prepend" | "append"} where
   * @param {"ins" | "p"} tag
   * @param {string} name  its class
   * @param {string} text
   */
  added(parent, where, tag, name, text) {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text;
    this.note(parent, name, () => made.remove());
    parent[where](made);
  }

  /**
   * Takes back what was changed in some elements.
   * @param {(Element | null)[]} elements
   */
  undo(...elements) {
    for (const element of elements) {
      if (!element) continue;
      this.undone.get(element)?.forEach((undo) => undo());
      this.undone.delete(element);
    }
  }

  undoAll() {
    this.undo(...this.undone.keys());
  }
}
