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
  const place = placeOf();
  const region = regionOf(edits, section.querySelector(".status"));

  /** @type {State} */
  const written = { scenario: ids[0], points: {} };
  let state = written;
  let world = worldOf(data, state);
  /** @type {Judged[]} the statements, in their order */
  let judged = [];
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
    place.hold(control);
    show();
    later("address", 300, address.keep);
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

  /** Lets go of what boxes refuse: all of them are to say something else. */
  const forget = () => {
    for (const control of Object.values(controls)) control.refuse(false);
  };

  const show = () => {
    world = worldOf(data, state);
    if (world.isWritten) {
      for (const timer of ["turns", "status"]) clearTimeout(timers[timer]);
      place.keep(() => {
        edits.undoAll();
        for (const control of Object.values(controls)) control.clear();
      });
      region.clear();
      return;
    }
    judged = statements.map(world.judged);
    place.keep(() => {
      showLine();
      showControls();
      statements.forEach(showStatement);
      if (dots) showDots(edits, section, dots, world.dots(), claims[dots.claim].write);
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
    place.keep(() => {
      items.forEach((item, index) => {
        if (texts[index]) edits.text(item, texts[index]);
      });
    });
    later("turns", 0, () => showTurns(from + 1));
  };

  /** @type {(statement: Statement, index: number) => Verdict} */
  const verdictNow = (statement, index) =>
    world.isTouched(statement) ? judged[index].verdict : statement.verdict;

  const tell = () => region.tell(statements, statements.map(verdictNow), judged);

  /**
   * Takes the state that an address says: the page as it is written where that is broken.
   * @type {(next: State | null) => void}
   */
  const take = (next) => {
    forget();
    state = next ?? written;
    place.hold(null);
    show();
    // To the eye and to the ear.
    if (!next) place.keep(() => top.say(`${region.tellBroken()} `));
  };

  /** @type {(name: string, value: number) => boolean} */
  const isFree = (name, value) => Object.hasOwn(controls, name) && controls[name].allows(value);

  const address = addressOf(
    (fragment) => (fragment ? stateOf(fragment, ids, isFree) : written),
    () => (world.isWritten ? "" : fragmentOf(state)),
    take,
  );
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
  address.follow();
};

startPanel();
