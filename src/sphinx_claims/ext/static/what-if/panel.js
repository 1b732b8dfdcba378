/** The panel “What if you disagree?”: what the reader moves, and what the page then says. */
const startPanel = () => {
  const source = document.getElementById("claims-what-if-data");
  const section = source?.closest(".claims-what-if");
  if (!source || !section) return;
  const data = readData(source.textContent ?? "");
  const { figures, claims, scenarios, statements, dots } = data;
  const edits = new Edits();
  const ids = scenarios.map(({ id }) => id);

  /** @type {State} */
  const written = { scenario: ids[0], points: {} };
  let state = written;
  /** @type {Map<string, Verdict>} what the live region has told, by statement */
  let told = new Map();
  /** @type {Element | null} what the reader moved last, which stays where it is */
  let held = null;
  /** @type {Map<string, number>} */
  const timers = new Map();

  /** @type {(what: string, delay: number, action: () => void) => void} */
  const later = (what, delay, action) => {
    clearTimeout(timers.get(what));
    timers.set(what, setTimeout(action, delay));
  };

  /** @type {(selector: string) => HTMLElement[]} */
  const all = (selector) => [...section.querySelectorAll(selector)].filter(isHtml);
  /** @type {(element: Element) => element is HTMLElement} */
  function isHtml(element) {
    return element instanceof HTMLElement;
  }

  const controls = all(".figure[data-figure]").flatMap((element) => {
    const name = element.dataset.figure ?? "";
    const { slider, low } = figures[name];
    return slider ? [new Control(element, name, slider, low > 0, setPoint)] : [];
  });

  /** @type {(control: Control, value: number | null) => void} */
  function setPoint({ name, element }, value) {
    const { [name]: _, ...points } = state.points;
    move({ ...state, points: value === null ? points : { ...points, [name]: value } }, element);
  }

  /** @type {(name: string, value: number) => boolean} */
  const isFree = (name, value) => !!controls.find((one) => one.name === name)?.allows(value);

  /** @type {(next: State, control: Element | null) => void} */
  const move = (next, control) => {
    state = next;
    held = control;
    show();
    later("address", 300, keepAddress);
  };

  /**
   * Makes changes while what the reader moves stays where it is on the screen.
   * @type {(change: () => void) => void}
   */
  const inPlace = (change) => {
    const before = held?.getBoundingClientRect().top ?? 0;
    change();
    const off = (held?.getBoundingClientRect().top ?? 0) - before;
    if (off) scrollBy({ top: off, behavior: "instant" });
  };

  const show = () => {
    const world = worldOf(data, state);
    clearTimeout(timers.get("turns"));
    if (world.isWritten) {
      inPlace(restore);
      return;
    }
    const judged = statements.map((statement) => world.judged(statement));
    inPlace(() => {
      showControls(world);
      statements.forEach((statement, index) => showStatement(world, statement, judged[index]));
      showDots(world);
    });
    section.setAttribute("aria-busy", "true");
    later("turns", 0, () => showTurns(world, judged, 0));
    later("status", 700, () => tell(world, judged));
  };

  const restore = () => {
    edits.undoAll();
    for (const control of controls) control.clear(edits);
    clearTimeout(timers.get("status"));
    told = new Map();
    section.removeAttribute("aria-busy");
  };

  /** @typedef {ReturnType<typeof worldOf>} Reader */

  /** @type {(world: Reader) => void} */
  const showControls = (world) => {
    for (const button of all("button[data-scenario]")) {
      const isChosen = button.dataset.scenario === state.scenario;
      edits.attribute(button, "aria-pressed", String(isChosen));
    }
    const scenario = scenarios.find(({ id }) => id === state.scenario);
    edits.text(section.querySelector(".summary"), scenario?.summary ?? "");
    for (const control of controls) {
      const { name } = control;
      if (!world.isMoved(name)) control.clear(edits);
      else control.show(edits, world.figure(name), world.written(name));
    }
  };

  /** @type {(world: Reader, statement: Statement, judged: Judged) => void} */
  const showStatement = (world, statement, judged) => {
    const items = all(`.statements [data-statement="${statement.anchor}"]`);
    const parts = items.flatMap((item) => [...item.querySelectorAll(".claim-verdict, .now")]);
    if (!world.isTouched(statement)) {
      edits.undo(...sentenceOf(statement), ...parts);
      return;
    }
    const { verdict, value } = judged;
    showSentence(edits, statement, judged);
    for (const part of parts) {
      const isVerdict = part.matches(".claim-verdict");
      edits.text(part, isVerdict ? verdict : value);
      if (isVerdict) edits.attribute(part, "class", judgedClass(part, verdict));
    }
  };

  /** @type {(world: Reader) => void} */
  const showDots = (world) => {
    const group = section.querySelector(".claims-what-if-points");
    if (!group || !dots) return;
    const values = world.dots();
    const circles = layout(values, dots).map((dot) => circleOf(dot, dots.size / 2 - 1));
    edits.children(group, ...circles);
    const sentence = dotsSentence(values, dots, claims[dots.claim].write);
    edits.text(section.querySelector("figcaption"), sentence);
  };

  /**
   * Says for one figure after another where statements turn: it may take a while.
   * @type {(world: Reader, judged: Judged[], from: number) => void}
   */
  const showTurns = (world, judged, from) => {
    const control = controls[from];
    if (!control) {
      section.removeAttribute("aria-busy");
      return;
    }
    const items = [...control.element.querySelectorAll("[data-statement]")];
    const texts = items.map((item) => {
      const at = statements.findIndex(({ anchor }) => anchor === item.getAttribute("data-statement"));
      const statement = statements[at];
      if (!statement || !world.isTouched(statement)) return "";
      return `“${statement.words}” ${world.turns(statement, control.name, judged[at])}`;
    });
    inPlace(() => {
      items.forEach((item, index) => {
        if (texts[index]) edits.text(item, texts[index]);
        else edits.undo(item);
      });
    });
    later("turns", 0, () => showTurns(world, judged, from + 1));
  };

  /**
   * Speaks the verdicts that have changed since it last spoke, and nothing else.
   * @type {(world: Reader, judged: Judged[]) => void}
   */
  const tell = (world, judged) => {
    const changed = statements.flatMap((statement, index) => {
      const isTouched = world.isTouched(statement);
      const now = isTouched ? judged[index].verdict : statement.verdict;
      if (now === (told.get(statement.anchor) ?? statement.verdict)) return [];
      told.set(statement.anchor, now);
      return [`“${statement.words}”: ${judgedPhrase(judged[index])}.`];
    });
    if (changed.length) edits.text(section.querySelector("[role=status]"), changed.join(" "));
  };

  /** Puts the state into the address, without a new entry in the reader's history. */
  const keepAddress = () => {
    const isWritten = state === written || worldOf(data, state).isWritten;
    const fragment = isWritten ? "" : fragmentOf(state);
    const isElsewhere = isWritten && !location.hash.startsWith("#if=");
    const address = isElsewhere ? location.hash : fragment || location.pathname + location.search;
    history.replaceState({ ...history.state, whatIf: fragment }, "", address);
  };

  /** Takes the state that the address says, or the one that was there when it was come to. */
  const follow = () => {
    const { hash } = location;
    const kept = hash.length > 1 && !hash.startsWith("#if=") ? history.state?.whatIf : hash;
    if (typeof kept !== "string") {
      // A link within the page: the reader's figures stay.
      history.replaceState({ ...history.state, whatIf: fragmentNow() }, "");
      return;
    }
    const next = kept.length > 1 ? stateOf(kept, ids, isFree) : written;
    if (!next) return;
    state = next;
    held = null;
    show();
  };

  const fragmentNow = () => (worldOf(data, state).isWritten ? "" : fragmentOf(state));

  for (const button of all("button[data-scenario]")) {
    button.addEventListener("click", () => {
      move({ scenario: button.dataset.scenario ?? ids[0], points: {} }, button);
    });
  }
  section.querySelector("button.reset")?.addEventListener("click", (event) => {
    move(written, /** @type {Element} */ (event.currentTarget));
  });
  addEventListener("hashchange", follow);
  follow();
};

startPanel();
