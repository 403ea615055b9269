// Goes step by step through a recorded run: what each row of its table says, shown in the picture, in the program, in what
// has been printed so far, and in the loop's queue and heap, or in the chain of those who wait for a generator.
"use strict";

{
  const zh = document.documentElement.lang.startsWith("zh");
  const words = zh
    ? {
        back: "上一步", forward: "下一步", play: "播放", pause: "暂停", close: "收起", place: "步骤", code: (name) => `程序 ${name}，当前的行已标出`,
        step: (at, all) => `第 ${at} 步，共 ${all} 步`, ready: "就绪队列", timers: "定时器", printed: "已打印",
        control: "谁在控制", empty: "空", own: "asyncio 自己的", step_through: "逐步看", reading: "怎样看这张图", table: "同样的内容，写成表格", picture: "这次运行的时间图", waiting: "（它在等）", seconds: (text) => `${text} 秒`,
      }
    : {
        back: "Back", forward: "Forward", play: "Play", pause: "Pause", close: "Close", place: "Step", code: (name) => `The program ${name}, with the current lines marked`,
        step: (at, all) => `Step ${at} of ${all}`, ready: "Ready queue", timers: "Timers", printed: "Printed so far",
        control: "Who holds control", empty: "empty", own: "asyncio's own", step_through: "Step through it", reading: "How to read this", table: "The same as a table", picture: "Schedule of this run", waiting: " (waits for it)", seconds: (text) => `${text} s`,
      };
  const PAUSE = 1200; // ms for a step while playing
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  // What the table says after each of its steps: `lines` of lanes that have begun and not ended, `stack` of generators,
  // what is `printed`, and the loop's queue and heap.
  function statesOf(table) {
    const lanes = JSON.parse(table.dataset.lanes);
    const base = lanes.findIndex((lane) => lane.kind === "program");
    let state = { lines: {}, now: base, stack: base < 0 ? [] : [base], printed: [], ready: [], timers: [], travels: "" };
    const states = [];
    for (const row of table.tBodies[0].rows) {
      const { lane: of, does, by, line, from, what, ready, timers } = row.dataset;
      const lane = Number(of);
      state = { ...state, lines: { ...state.lines }, stack: [...state.stack], said: row.cells[row.cells.length - 2].innerHTML, lane, does };
      const asker = by === undefined ? undefined : Number(by);
      if (does === "created" || does === "asked") {
        if (asker !== undefined && line) state.lines[asker] = line;
      } else if (line) state.lines[lane] = line;
      if (from && asker !== undefined) state.lines[asker] = from;
      if (does === "prints") state.printed = [...state.printed, what ?? ""];
      if (does === "runs") state.now = lane;
      if (does === "resumed") {
        state.stack.push(lane);
        state.now = lane;
      }
      if (["waits", "pauses", "yields", "returns", "raises", "cancelled"].includes(does) && state.now === lane) {
        state.stack = state.stack.filter((it) => it !== lane);
        state.now = table.dataset.kind === "generators" ? state.stack.at(-1) : undefined;
      }
      if (["returns", "raises", "cancelled"].includes(does)) delete state.lines[lane];
      if (ready !== undefined) state.ready = ready ? ready.split(" ") : [];
      if (timers !== undefined) state.timers = timers ? timers.split(" ").map((timer) => timer.split(/:(.*)/).slice(0, 2)) : [];
      states.push(state);
    }
    return { lanes: lanes.map((lane) => lane.name), states };
  }

  // A copy of the program, a line an element: the page's, or the one that a reader has changed.
  function programOf(figure) {
    const listing = document.getElementById(figure.dataset.program);
    const parts = Array.from(listing?.querySelectorAll("code[data-program]") ?? [], (part) => part.innerHTML);
    const changed = figure.dataset.source?.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    const lines = (changed ?? parts.join("")).replace(/\n$/, "").split("\n");
    const code = make("code");
    for (const html of lines) {
      const line = make("span", { class: "step-line" });
      line.innerHTML = html;
      for (const link of line.querySelectorAll("a")) link.replaceWith(...link.childNodes);
      for (const mark of line.querySelectorAll(".note-mark")) mark.remove();
      code.append(line, "\n");
    }
    const label = words.code((figure.dataset.program ?? figure.id).replace("program-", ""));
    return make("pre", { class: "step-program", tabindex: "0", role: "region", "aria-label": label }, code);
  }

  const list = (labels) => {
    const items = labels.length ? labels.map((label) => make("li", {}, label)) : [make("li", { class: "empty" }, words.empty)];
    return make("ol", {}, ...items);
  };
  const panel = (title, content) => [make("dt", {}, title), make("dd", {}, content)];

  function open(figure, button) {
    const table = figure.querySelector("table[data-lanes]");
    const { lanes, states } = statesOf(table);
    const generators = table.dataset.kind === "generators";
    const svg = figure.querySelector(".schedule-lanes");
    const moments = svg.dataset.moments.split(" ").map(Number);
    const scroller = svg.parentElement;
    const veil = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const cursor = document.createElementNS("http://www.w3.org/2000/svg", "path");
    veil.setAttribute("class", "step-veil");
    cursor.setAttribute("class", "step-cursor");
    svg.append(veil, cursor);
    const texts = svg.querySelectorAll(".printed");

    const press = (name, work) => {
      const made = make("button", { type: "button" }, words[name]);
      made.addEventListener("click", work);
      return made;
    };
    const place = make("input", { type: "range", min: "1", max: String(states.length), value: "1", "aria-label": words.place });
    const count = make("span", { class: "step-count" });
    const said = make("p", { class: "step-said", role: "status" });
    const program = programOf(figure);
    const code = program.firstChild;
    const lines = code.querySelectorAll(".step-line");
    const facts = make("dl", {});
    let playing;

    const label = (text) => (text === "." ? words.own : (lanes[text] ?? text));
    const show = (number) => {
      const at = Math.max(0, Math.min(states.length - 1, number));
      const state = states[at];
      place.value = String(at + 1);
      place.setAttribute("aria-valuetext", words.step(at + 1, states.length));
      count.textContent = words.step(at + 1, states.length);
      back.disabled = at === 0;
      forward.disabled = at === states.length - 1;
      said.innerHTML = "";
      const who = make("code", {}, lanes[state.lane]);
      said.append(who, zh ? "：" : " ");
      said.insertAdjacentHTML("beforeend", state.said);

      const x = moments[at];
      const [wide, high] = [Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))];
      for (const [name, value] of Object.entries({ x, y: 0, width: Math.max(0, wide - x), height: high })) veil.setAttribute(name, value);
      cursor.setAttribute("d", `M${x},0V${high}`);
      for (const [nth, text] of texts.entries()) text.classList.toggle("step-later", nth >= state.printed.length);
      const names = scroller.firstElementChild.clientWidth;
      if (x - scroller.scrollLeft > scroller.clientWidth - names - 40) scroller.scrollLeft = x - (scroller.clientWidth - names) / 2;
      else if (x < scroller.scrollLeft + 20) scroller.scrollLeft = x - 40;

      for (const line of lines) line.removeAttribute("data-at");
      for (const line of code.querySelectorAll(".now")) line.classList.remove("now");
      let current;
      for (const [lane, nth] of Object.entries(state.lines)) {
        const line = lines[nth - 1];
        line.dataset.at = line.dataset.at ? `${line.dataset.at}, ${lanes[lane]}` : lanes[lane];
        if (Number(lane) === (state.now ?? state.lane)) current = line;
      }
      if (current) {
        current.classList.add("now");
        const top = current.offsetTop;
        if (top < program.scrollTop || top > program.scrollTop + program.clientHeight - 44) program.scrollTop = top - program.clientHeight / 2;
      }

      const printed = make("pre", {}, make("code", {}, state.printed.join("\n")));
      const chain = state.stack.map((lane, depth) => lanes[lane] + (depth < state.stack.length - 1 ? words.waiting : "")).reverse();
      facts.replaceChildren(
        ...(generators
          ? panel(words.control, list(chain))
          : [
              ...panel(words.ready, list(state.ready.map(label))),
              ...panel(words.timers, list(state.timers.map(([due, who_]) => `${words.seconds(Number(due) / 1000)} ${label(who_ || ".")}`))),
            ]),
        ...panel(words.printed, state.printed.length ? printed : list([])),
      );
    };
    const stop = () => {
      clearInterval(playing);
      playing = undefined;
      play.textContent = words.play;
      said.setAttribute("role", "status");
    };
    const move = (by) => show(Number(place.value) - 1 + by);
    const back = press("back", () => (stop(), move(-1)));
    const forward = press("forward", () => (stop(), move(1)));
    const play = press("play", () => {
      if (playing) return stop();
      if (forward.disabled) show(0);
      said.removeAttribute("role"); // a reader of the screen would be flooded
      play.textContent = words.pause;
      playing = setInterval(() => (move(1), forward.disabled && stop()), PAUSE);
    });
    play.hidden = still.matches;
    const close = press("close", () => {
      stop();
      stepper.remove();
      veil.remove();
      cursor.remove();
      for (const text of texts) text.classList.remove("step-later");
      button.hidden = false;
      button.focus();
    });
    place.addEventListener("input", () => (stop(), move(0)));
    const stepper = make(
      "div",
      { class: "stepper" },
      make("div", { class: "step-tools" }, back, forward, play, place, count, close),
      said,
      make("div", { class: "step-views" }, program, facts),
    );
    button.closest("p").after(stepper);
    button.hidden = true;
    show(0);
    forward.focus();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-step]");
    if (button) open(button.closest(".schedule"), button);
  });

  // For a run in the page: fills `figure` with its picture and table, as press/swimlanes.py and press/schedule_table.py
  // have drawn them in there. `source` is what was run, the reader's changes included; `reading` explains such pictures.
  globalThis.showSchedule = (figure, { picture, table, source, note, reading }) => {
    figure.classList.add("schedule");
    figure.dataset.source = source;
    const scroller = make("div", { class: "schedule-scroll", tabindex: "0", role: "region", "aria-label": words.picture });
    scroller.innerHTML = picture;
    const button = make("button", { type: "button", "data-step": "" }, words.step_through);
    const folded = make("details", {}, make("summary", {}, words.table));
    folded.insertAdjacentHTML("beforeend", table);
    figure.replaceChildren(make("figcaption", {}, note), scroller, make("p", { class: "schedule-tools" }, button, make("a", { href: reading }, words.reading)), folded);
  };
}
