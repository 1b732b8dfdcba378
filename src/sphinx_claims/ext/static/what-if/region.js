/**
 * The live region, which is heard and not seen.
 * @param {Edits} edits
 * @param {Element | null} element
 */
const regionOf = (edits, element) => {
  /** @type {Map<Statement, Verdict>} */
  const told = new Map();
  const broken = element?.getAttribute("data-broken") ?? "";

  return {
    clear: () => told.clear(),

    /**
     * Speaks the verdicts that have changed since it last spoke, and nothing else.
     * @type {(statements: Statement[], verdicts: Verdict[], judged: Judged[]) => void}
     */
    tell(statements, verdicts, judged) {
      const changed = statements.flatMap((statement, index) => {
        const now = verdicts[index];
        if (now === (told.get(statement) ?? statement.verdict)) return [];
        told.set(statement, now);
        return `“${statement.words}”: ${judgedPhrase(judged[index])}.`;
      });
      if (changed.length || element?.textContent === broken) edits.text(element, changed.join(" "));
    },

    /** Says that the address was not understood, and returns what it says. */
    tellBroken() {
      edits.text(element, broken);
      return broken;
    },
  };
};
