// @ts-check
/* Some corrections of how cards open and close, and of what is printed. Cards open and close without
   any script; this one sets nothing up, writes nothing into the page, and keeps nothing. */

(() => {
  "use strict";

  if (!("popover" in HTMLElement.prototype)) return;

  /** @returns {HTMLElement | null} the card that is open, if one is */
  const openCard = () => document.querySelector(".claim-card:popover-open");

  // Sphinx's own scripts take the Escape key for themselves wherever no field or button has the
  // focus, such as on a link in a card, and the browser then leaves the card open.
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && openCard()) event.stopPropagation();
    },
    true,
  );

  // A press on the words of an open card closes it, as a press anywhere outside of a card does, and
  // the click that follows would open it again.
  /** @type {Element | null} */
  let closing = null;
  window.addEventListener(
    "pointerdown",
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const label = target && target.closest(".claim > label");
      const card = label && document.getElementById(label.id.replace(/^words-/, "card-"));
      closing = card && card.matches(":popover-open") ? label : null;
    },
    true,
  );
  window.addEventListener(
    "click",
    (event) => {
      if (closing && event.target instanceof Node && closing.contains(event.target)) {
        event.preventDefault();
      }
      closing = null;
    },
    true,
  );

  // Whoever goes on by keyboard, past the card and its button, would find it over the next words.
  window.addEventListener("focusin", (event) => {
    const card = openCard();
    const target = event.target instanceof Element ? event.target : null;
    if (!card || !target || card.contains(target)) return;
    if (target.getAttribute("popovertarget") !== card.id) card.hidePopover();
  });

  // Along the lower edge of a phone a card may lie over the words that opened it: they move up.
  window.addEventListener(
    "toggle",
    () => {
      const card = openCard();
      const label = card && document.getElementById(card.id.replace(/^card-/, "words-"));
      if (!card || !label || !matchMedia("(max-width: 40em)").matches) return;
      const hidden = label.getBoundingClientRect().bottom + 16 - card.getBoundingClientRect().top;
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (hidden > 0) scrollBy({ top: hidden, behavior: calm ? "instant" : "smooth" });
    },
    true,
  );

  // On paper every card is a note at the end of the page.
  window.addEventListener("beforeprint", () => openCard()?.hidePopover());
})();

// What is folded away stands on paper, for browsers whose style sheets can't unfold it.
(() => {
  "use strict";

  if (CSS.supports("selector(::details-content)")) return;
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details")].filter((one) => !one.open);
    for (const one of opened) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
    opened = [];
  });
})();
