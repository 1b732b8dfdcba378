/** The panel “What if you disagree?”: what the reader moves, and what the page then says. */
const startPanel = () => {
  const source = document.getElementById("claims-what-if-data");
  const section = source?.closest(".claims-what-if");
  if (!source || !section) return;
  const data = readData(source.textContent ?? "");
  const { figures, claims, scenarios, statements, dots } = data;
  const ids = scenarios.map(({ id }) => id);
  const edits = new Edits();
  const top = lineOf(edits, section);
  const status = section.querySelector(".status");
  const broken = status?.getAttribute("data-broken") ?? "";

  /** @type {State} */
  const written = { scenario: ids[0], points: {} };
  let state = written;
  let world = worldOf(data, state);
  /** @type {Judged[]} the statements, in their order */
  let judged = [];
  /** @type {Map<Statement, Verdict>} what the live region has told */
  const told = new Map();
  /** @type {Element | null} what the reader moved last, which stays where it is */
  let held = null;
  /** @type {Record<string, number>} */
  const timers = {};

  /** @type {(what: string, delay: number, action: () => void) => void} */
  const later = (what, delay, action) => {
    clearTimeout(timers[what]);
    timers[what] = setTimeout(action, delay);
  };

  /** @type {(selector: string) => HTMLElement[]} */
  const all = (selector) => {
    /** @type {NodeListOf<HTMLElement>} */
    const found = section.querySelectorAll(selector);
    return [...found];
  };

  /** @type {(next: State, control: Element | null) => void} */
  const move = (next, control) => {
    state = next;
    held = control;
    show();
    later("address", 300, keepAddress);
  };

  /** @type {Record<string, ReturnType<typeof controlOf>>} */
  const controls = {};
  for (const element of all(".figure")) {
    const name = element.dataset.figure ?? "";
    const figure = figures[name];
    if (!figure.slider) continue;
    controls[name] = controlOf(element, figure.slider, edits, (value) => {
      const { [name]: _, ...points } = state.points;
      move({ ...state, points: value === null ? points : { ...points, [name]: value } }, element);
    });
  }

  /**
   * Makes changes while what the reader moved, or else looks at, stays where it is on the screen.
   * @type {(change: () => void) => void}
   */
  const inPlace = (change) => {
    const seen = held ?? (scrollY ? document.elementFromPoint(innerWidth / 2, innerHeight / 2) : null);
    const before = seen?.getBoundingClientRect().top ?? 0;
    change();
    if (!seen?.isConnected) return;
    const off = seen.getBoundingClientRect().top - before;
    if (off) scrollBy({ top: off, behavior: "instant" });
  };

  /** Lets go of what boxes refuse: all of them are to say something else. */
  const forget = () => {
    for (const control of Object.values(controls)) control.refuse(false);
  };

  const show = () => {
    world = worldOf(data, state);
    if (world.isWritten) {
      for (const timer of ["turns", "status"]) clearTimeout(timers[timer]);
      inPlace(() => {
        edits.undoAll();
        for (const control of Object.values(controls)) control.clear();
      });
      told.clear();
      return;
    }
    if (status?.textContent === broken) edits.undo(status);
    judged = statements.map(world.judged);
    inPlace(() => {
      showLine();
      showControls();
      statements.forEach(showStatement);
      showDots();
    });
    edits.attribute(section, "aria-busy", "true");
    later("turns", 0, () => showTurns(0));
    later("status", 700, tell);
  };

  const showLine = () => {
    const stands = standsPhrase(statements.map(verdictNow), data.others);
    top.link.textContent = world.whose;
    top.say("The sentences are judged by other figures, ", top.link, `: ${stands}. `);
  };

  const showControls = () => {
    for (const button of all("[data-scenario]")) {
      edits.attribute(button, "aria-pressed", `${button.dataset.scenario === state.scenario}`);
    }
    const scenario = scenarios.find(({ id }) => id === state.scenario);
    edits.text(section.querySelector(".summary"), scenario?.summary ?? "");
    for (const [name, control] of Object.entries(controls)) {
      if (world.isMoved(name)) control.show(world.figure(name), world.written(name));
      else control.clear();
    }
  };

  /** @type {(statement: Statement, index: number) => void} */
  const showStatement = (statement, index) => {
    const { verdict, value } = judged[index];
    const item = `[data-statement="${statement.anchor}"]`;
    const signs = all(`.turns ${item}, ${item} .claim-verdict`);
    const [sign, now] = all(`${item} .claim-verdict, ${item} .now`);
    if (!world.isTouched(statement)) {
      edits.undo(...sentenceOf(statement), ...signs, now);
      return;
    }
    showSentence(edits, statement, judged[index], world.named);
    for (const one of signs) edits.attribute(one, "class", judgedClass(one, verdict));
    edits.text(sign, verdict);
    edits.text(now, value);
  };

  const showDots = () => {
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
   * @type {(from: number) => void}
   */
  const showTurns = (from) => {
    const name = Object.keys(controls)[from];
    if (!name) {
      edits.undo(section);
      return;
    }
    const items = all(`[data-figure="${name}"] [data-statement]`);
    const texts = items.map(({ dataset }) => {
      const index = statements.findIndex(({ anchor }) => anchor === dataset.statement);
      const statement = statements[index];
      if (!world.isTouched(statement)) return null;
      return `“${statement.words}” ${world.turns(statement, name, judged[index])}`;
    });
    inPlace(() => {
      items.forEach((item, index) => {
        if (texts[index]) edits.text(item, texts[index]);
      });
    });
    later("turns", 0, () => showTurns(from + 1));
  };

  /** @type {(statement: Statement, index: number) => Verdict} */
  const verdictNow = (statement, index) =>
    world.isTouched(statement) ? judged[index].verdict : statement.verdict;

  /** Speaks the verdicts that have changed since it last spoke, and nothing else. */
  const tell = () => {
    const changed = statements.flatMap((statement, index) => {
      const now = verdictNow(statement, index);
      if (now === (told.get(statement) ?? statement.verdict)) return [];
      told.set(statement, now);
      return `“${statement.words}”: ${judgedPhrase(judged[index])}.`;
    });
    if (changed.length) edits.text(status, changed.join(" "));
  };

  /** Puts the state into the address, without a new entry in the reader's history. */
  const keepAddress = () => {
    const { hash, pathname, search } = location;
    const fragment = world.isWritten ? "" : fragmentOf(state);
    if (fragment || hash.startsWith("#if=")) {
      history.replaceState(null, "", fragment || pathname + search);
    }
  };

  /**
   * Takes the state that the address says: the page as it is written where that is broken. A link to
   * a place in the page leaves it as it is, and goes back into the address.
   */
  const follow = () => {
    const { hash } = location;
    if (hash && !hash.startsWith("#if=")) {
      if (!world.isWritten) keepAddress();
      return;
    }
    forget();
    const next = hash ? stateOf(hash, ids, isFree) : written;
    state = next ?? written;
    held = null;
    show();
    if (!next) tellBroken();
  };

  /** Says, to the eye and to the ear, that the address was not understood. */
  const tellBroken = () => {
    inPlace(() => top.say(`${broken} `));
    edits.text(status, broken);
  };

  /** @type {(name: string, value: number) => boolean} */
  const isFree = (name, value) => Object.hasOwn(controls, name) && controls[name].allows(value);

  for (const button of all("[data-scenario], .reset")) {
    const scenario = button.dataset.scenario ?? ids[0];
    button.addEventListener("click", () => {
      forget();
      move({ scenario, points: {} }, button);
    });
  }
  top.button.addEventListener("click", () => {
    forget();
    move(written, top.line.nextElementSibling);
  });
  addEventListener("hashchange", follow);
  follow();
};

startPanel();
