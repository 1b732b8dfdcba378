// @ts-check
/* Tables whose rows can be filtered and sorted. Without this script they stand whole, in the order
   in which they were written. Nothing here keeps a table from being read: rows are hidden and moved,
   never written anew. */

(() => {
  "use strict";

  /** @typedef {{ number: number | null, unit: string, text: string }} Key */
  /** @typedef {"ascending" | "descending" | "none"} Order */

  /** The most rows of a table that has no filter. */
  const FEW = 10;

  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

  /**
   * A text as it is searched: small letters, without accents.
   * @param {string | null} text
   */
  const folded = (text) => (text ?? "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /**
   * What a cell is sorted by: its number within its unit, else its words.
   * @param {HTMLTableCellElement | undefined} cell
   * @returns {Key}
   */
  const keyOf = (cell) => {
    const data = cell?.querySelector("data");
    return {
      number: data ? Number(data.value) : null,
      unit: data?.dataset.unit ?? "",
      text: cell?.textContent?.trim() ?? "",
    };
  };

  /**
   * Units stand together, numbers go by their size, words as in a dictionary.
   * @param {Key} one
   * @param {Key} other
   */
  const compared = (one, other) => {
    if (one.number === null || other.number === null) {
      return collator.compare(one.text, other.text);
    }
    return collator.compare(one.unit, other.unit) || one.number - other.number;
  };

  /**
   * Sort rows; what has no words in the column comes last, whichever way it is sorted.
   * @param {HTMLTableRowElement[]} rows
   * @param {number} column
   * @param {Order} order
   */
  const sorted = (rows, column, order) => {
    const sign = order === "descending" ? -1 : 1;
    return rows
      .map((row) => ({ row, key: keyOf(row.cells[column]) }))
      .sort((one, other) =>
        one.key.text && other.key.text
          ? sign * compared(one.key, other.key)
          : Number(!one.key.text) - Number(!other.key.text))
      .map(({ row }) => row);
  };

  /** What a table is made of: some browsers forget it where a style sheet stacks the cells. */
  const ROLES = {
    table: "table",
    "thead, tbody": "rowgroup",
    tr: "row",
    th: "columnheader",
    td: "cell",
  };

  /**
   * Give a table its box to filter by, and its heads the means to sort.
   * @param {HTMLElement} box the region in which the table scrolls
   * @param {number} count how many such tables stand before it
   */
  const enhance = (box, count) => {
    const body = box.querySelector("tbody");
    if (!body) {
      return;
    }
    for (const [parts, role] of Object.entries(ROLES)) {
      box.querySelectorAll(parts).forEach((part) => part.setAttribute("role", role));
    }
    const rows = [...body.rows];
    const texts = new Map(rows.map((row) => [row, folded(row.textContent)]));
    const noun = box.dataset.claimRows ?? "rows";

    const tools = document.createElement("div");
    const label = document.createElement("label");
    const field = document.createElement("input");
    const status = document.createElement("span");
    tools.className = "claim-table-tools";
    field.id = `claim-filter-${count + 1}`;
    field.type = "search";
    field.autocomplete = "off";
    label.htmlFor = field.id;
    label.textContent = `Filter the ${noun}`;
    status.setAttribute("role", "status");
    tools.append(label, field, status);
    // What is seen at a glance needs no filter.
    if (rows.length > FEW) {
      box.before(tools);
    }

    let said = "";
    const tell = () => {
      const shown = rows.filter((row) => !row.hidden).length;
      const total = `${rows.length} ${rows.length === 1 ? "row" : "rows"}`;
      status.textContent = (shown === rows.length ? total : `${shown} of ${total}`) + said;
    };
    const filter = () => {
      const words = folded(field.value).split(/\s+/).filter(Boolean);
      for (const row of rows) {
        row.hidden = !words.every((word) => texts.get(row)?.includes(word));
      }
      tell();
    };
    field.addEventListener("input", filter);

    const heads = [...box.querySelectorAll("thead th")];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      const inner = head.querySelector("p") ?? head;
      button.type = "button";
      button.className = "claim-sort";
      button.append(...inner.childNodes);
      inner.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const before = head.getAttribute("aria-sort");
        /** @type {Order} */
        const order =
          before === "none" ? "ascending" : before === "ascending" ? "descending" : "none";
        heads.forEach((one) => one.setAttribute("aria-sort", "none"));
        head.setAttribute("aria-sort", order);
        body.append(...(order === "none" ? rows : sorted(rows, column, order)));
        said = order === "none" ? "" : `, sorted by ${button.textContent}, ${order}`;
        tell();
      });
    });
    filter();
  };

  document.querySelectorAll("[data-claim-rows]").forEach((box, count) => {
    if (box instanceof HTMLElement) {
      enhance(box, count);
    }
  });
})();
