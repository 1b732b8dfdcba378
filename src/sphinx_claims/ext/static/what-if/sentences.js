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
 * @type {(edits: Edits, statement: Statement, judged: Judged) => void}
 */
const showSentence = (edits, statement, { verdict, value }) => {
  const [sentence, card] = sentenceOf(statement);
  edits.undo(sentence, card);
  if (sentence) {
    edits.attribute(sentence, "class", judgedClass(sentence, verdict));
    if (verdict === "fails" || verdict === "unjudged") {
      edits.added(sentence, "append", "ins", "claim-now", value);
    }
  }
  const text = `With your figures: ${judgedPhrase({ verdict, value })}.`;
  if (card) edits.added(card, "prepend", "p", "claim-card-what-if", text);
};
