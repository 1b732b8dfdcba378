// @ts-check
/* The panel of runs: it shows what a program gave with the parameters that a reader chooses. Every
   sentence lies in the page. Without this script the table of all runs stands open there instead. */

(() => {
  "use strict";

  /**
   * The place of what is chosen by a slider, or by the boxes of a group.
   * @param {Element} control
   */
  const chosen = (control) =>
    control.querySelector("input[type=range], input:checked") ?? control.querySelector("input");

  /**
   * Let a reader choose.
   * @param {Element} panel
   */
  const start = (panel) => {
    const form = panel.querySelector(".claims-runs-chosen");
    const said = panel.querySelector(".claims-runs-said");
    const template = panel.querySelector("template");
    if (!(form instanceof HTMLElement) || !said || !template) return;
    const controls = [...form.querySelectorAll(":scope > fieldset, .claims-runs-slider")];
    let shown = "";

    const show = () => {
      const inputs = controls.map((control) => /** @type {HTMLInputElement} */ (chosen(control)));
      for (const input of inputs) {
        if (input.type !== "range") continue;
        const value = JSON.parse(input.dataset.values ?? "[]")[Number(input.value)];
        input.setAttribute("aria-valuetext", value);
        const output = input.closest(".claims-runs-slider")?.querySelector("output");
        if (output) output.value = value;
      }
      const at = inputs.map((input) => input.value).join(" ");
      // What is told anew, though it is the same, would be heard again.
      if (at === shown) return;
      shown = at;
      const found =
        template.content.querySelector(`[data-at="${at}"]`) ??
        template.content.querySelector('[data-at=""]');
      if (found) said.replaceChildren(found.cloneNode(true));
    };

    form.addEventListener("input", show);
    // A browser that goes back to a page puts in again what was chosen, after it has been shown.
    addEventListener("pageshow", show);
    form.hidden = false;
    panel.querySelector("details")?.removeAttribute("open");
    show();
  };

  document.querySelectorAll(".claims-runs").forEach(start);
})();
