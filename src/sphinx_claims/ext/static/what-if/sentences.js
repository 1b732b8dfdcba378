/** The page's own sentences and their cards, as the reader's figures have them. */

/**
 * An element's classes with another verdict among them.
 * @type {(element: Element, verdict: Verdict) => string}
 */
const judgedClass = (element, verdict) =>
  element.className.replace(/\bclaim-(holds|edge|fails|unjudged)\b/, `claim-${verdict}`);

/** @type {(judged: Judged) => string} */
const judgedPhrase = ({ verdict, value }) =>
  verdict === "unjudged" ? NO_VALUE : `${verdict === "edge" ? "at the edge" : verdict}, ${value}`;

/**
 * How many statements have which verdict.
 * @type {(verdicts: Verdict[], others: Partial<Record<Verdict, number>>) => string}
 */
const standsPhrase = (verdicts, others) =>
  Object.entries({ holds: "hold", edge: "at the edge", fails: "fail", unjudged: "unjudged" })
    .map(([verdict, word], index) => {
      const own = verdicts.filter((one) => one === verdict).length;
      const count = own + (others[/** @type {Verdict} */ (verdict)] ?? 0);
      return count || index < 2 ? `${count} ${word}` : "";
    })
    .filter(Boolean)
    .join(", ");

/**
 * The line above the sentences that says by whose figures they are judged and how they stand, while
 * it is not the page as it is written; or that the address is broken.
 * @param {Edits} edits
 * @param {Element} section  the panel
 */
const lineOf = (edits, section) => {
  const line = document.createElement("p");
  const link = document.createElement("a");
  const button = document.createElement("button");
  line.className = "claims-what-if-line";
  link.href = `#${section.id}`;
  button.type = "button";
  button.textContent = section.querySelector(".reset")?.textContent ?? "";
  return {
    line,
    link,
    button,

    /**
     * Says something, with a way back to the page as it is written.
     * @type {(...content: (Node | string)[]) => void}
     */
    say(...content) {
      line.replaceChildren(...content, button);
      if (line.isConnected) return;
      const strip = document.querySelector(".claim-status");
      if (strip) strip.after(line);
      else section.parentElement?.querySelector("p")?.before(line);
      edits.note(line, "line", () => line.remove());
    },
  };
};

/**
 * A sentence of the page, and the card that belongs to it, if they are there.
 * @type {(statement: Statement) => [Element | null, Element | null]}
 */
const sentenceOf = ({ anchor }) => {
  const sentence = document.getElementById(anchor);
  const card = sentence?.querySelector("[popovertarget]")?.getAttribute("popovertarget");
  return [sentence, card ? document.getElementById(card) : null];
};

/**
 * Shows in a sentence and in its card how its words stand with figures that were moved. Words
 * that do not hold stay, with what is computed beside them.
 * @type {(edits: Edits, statement: Statement, judged: Judged, named: string) => void}
 */
const showSentence = (edits, statement, { verdict, value }, named) => {
  const [sentence, card] = sentenceOf(statement);
  edits.undo(sentence, card);
  if (sentence) {
    edits.attribute(sentence, "class", judgedClass(sentence, verdict));
    if (verdict === "fails" || verdict === "unjudged") {
      edits.added(sentence, "append", "ins", "claim-now", value);
    }
  }
  const text = `With ${named}: ${judgedPhrase({ verdict, value })}.`;
  if (card) edits.added(card, "prepend", "p", "claim-card-what-if", text);
};
