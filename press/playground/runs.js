// The runs of one program: what a press of Run starts, what it prints, what ends it, and what it comes to beside the book
// or an exercise's question. A workbench (workbench.js) has one such object, and shows what it makes.
"use strict";

{
  const { say, here, text, modern, interpreter, end, alive } = playground;
  const LIMIT = 60; // s that a program may take
  const SPOKEN = 300; // characters of output that a screen reader is told
  const DOUBLE_CLICK = 400; // ms in which a press of Run is no press of Stop, which takes its place

  function made(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  // What is known of a program of the book: the files that it needs, its arguments, and what it does on each version.
  const known = new Map();
  function factsOf(name) {
    if (!name) return Promise.resolve({ files: [], arguments: [], python: {} });
    if (!known.has(name)) {
      const facts = text(`snippets/${name}.json`).then(JSON.parse);
      facts.catch(() => known.delete(name)); // the next run tries again
      known.set(name, facts);
    }
    return known.get(name);
  }

  let running = null; // the Runs of the program that runs now
  addEventListener("pagehide", () => {
    running?.interrupt();
    end();
  });

  class Runs {
    constructor(workbench) {
      this.workbench = workbench;
      workbench.start.addEventListener("click", () => this.run());
      workbench.stop.addEventListener("click", () => {
        if (performance.now() - this.pressed > DOUBLE_CLICK) this.interrupt();
      });
    }

    seconds() {
      return ((performance.now() - this.started) / 1000).toFixed(1);
    }

    // The place below the bar where all of it is shown.
    show() {
      if (this.result) return;
      this.status = made("p", { className: "run-status" });
      this.status.setAttribute("role", "status");
      this.printed = made("code", {});
      this.spoken = made("div", { className: "sr-only" });
      this.spoken.setAttribute("aria-live", "polite");
      const block = made("pre", { hidden: true }, this.printed);
      this.result = made("div", { className: "run-result" }, this.status, block, this.spoken);
      this.result.setAttribute("role", "group");
      this.result.setAttribute("aria-label", say.printed);
      this.workbench.bar.after(this.result);
    }

    tell(what) {
      this.show();
      this.status.textContent = what;
    }

    clear() {
      if (running === this) this.interrupt();
      this.result?.remove();
      this.result = null;
    }

    async run() {
      if (running === this && !this.begun) return; // is about to
      running?.interrupt();
      this.pressed = performance.now();
      this.show();
      const { workbench } = this;
      const { choice, file, name, start, stop } = workbench;
      this.chosen = choice;
      this.printed.replaceChildren();
      this.printed.parentElement.hidden = true;
      this.schedule?.remove();
      this.spoken.textContent = "";
      this.stdout = "";
      this.queue = [];
      if (location.protocol === "file:") return this.tell(say.file("python3 -m http.server 8000 --bind 127.0.0.1"));
      if (!modern()) return this.tell(say.old);
      running = this;
      this.begun = false;
      this.last = null;
      stop.hidden = false;
      if (document.activeElement === start) stop.focus();
      start.hidden = true;
      this.tell(alive()?.version === choice.version ? say.running(choice.label) : say.loading(choice.label, choice.megabytes));
      const token = (this.token = {});
      try {
        const python = interpreter(choice);
        python.hear = (news) => this.hear(news);
        const facts = (this.facts = await factsOf(name));
        const others = facts.files.filter((other) => other !== file);
        const chapter = name.split("/")[0];
        const texts = await Promise.all(others.map((other) => text(`snippets/${chapter}/${other}`)));
        if (this.token !== token) return; // stopped meanwhile
        const files = Object.fromEntries(others.map((other, number) => [other, texts[number]]));
        files[file] = this.ran = workbench.source;
        this.last = { run: { file, files, arguments: facts.arguments }, input: workbench.inputLines };
        if (python.loaded) this.begin();
      } catch (error) {
        console.error(error);
        if (this.token === token) this.stopped(say.notLoaded);
      }
    }

    // The interpreter is there, and all that it must be told.
    begin() {
      this.begun = true;
      alive().worker.postMessage(this.last);
      this.started = performance.now();
      this.tell(say.running(this.chosen.label));
      this.timer = setTimeout(() => this.stopped(say.tooLong(LIMIT)), LIMIT * 1000);
    }

    hear(news) {
      if (news.loaded) {
        alive().loaded = true;
        if (this.last) this.begin();
      } else if (news.stream) {
        if (news.stream === 1) this.stdout += news.text;
        this.print(news.stream === 1 ? news.text : made("span", { className: "run-error" }, news.text));
      } else if (news.typed) {
        this.print(made("kbd", {}, news.typed));
      } else if (news.stopped) {
        this.stopped(say[news.stopped]);
      } else if (news.failed) {
        console.error(news.failed); // for who can mend it
        this.stopped(alive().loaded ? say.broken : say.notLoaded);
      } else if (news.ended) {
        this.offerSchedule(news.ended);
        this.finish(say.took(news.seconds < 10 ? news.seconds.toFixed(2) : news.seconds.toFixed(1), this.chosen.label) + this.verdict(news.ended));
      }
    }

    // The reader stops it, or runs something else. An interpreter that is being loaded may be used by the next.
    interrupt() {
      if (this.begun) this.stopped(say.stopped(this.seconds()));
      else this.finish(say.stoppedLoading);
    }

    // Ended from outside: whatever the program still does, it does no more.
    stopped(why) {
      end();
      this.finish(why);
    }

    finish(what) {
      clearTimeout(this.timer);
      this.token = null;
      running = null;
      const mine = alive();
      if (mine) {
        mine.hear = (news) => {
          if (news.loaded) mine.loaded = true;
          if (news.failed && mine === alive()) end(); // it could not be made as new
        };
      }
      this.draw();
      const { start, stop } = this.workbench;
      start.hidden = false;
      if (document.activeElement === stop) start.focus();
      stop.hidden = true;
      this.tell(what);
      const shown = this.printed.textContent;
      if (shown) {
        const count = shown.split("\n").length - 1;
        this.spoken.textContent = (count > 1 ? say.lines(count) : "") + shown.slice(0, SPOKEN);
      }
    }

    // Lines are drawn once a frame, however many come, and the last is in sight.
    print(part) {
      if (!this.queue.length) requestAnimationFrame(() => this.draw());
      const last = this.queue.length - 1;
      if (typeof part === "string" && typeof this.queue[last] === "string") this.queue[last] += part;
      else this.queue.push(part);
    }

    draw() {
      const block = this.printed;
      const atEnd = block.scrollTop + block.clientHeight >= block.scrollHeight - 4;
      for (const part of this.queue) block.append(part);
      this.queue = [];
      block.parentElement.hidden = !block.textContent;
      if (atEnd && running === this) block.scrollTop = block.scrollHeight;
      if (block.scrollHeight > block.clientHeight || block.scrollWidth > block.clientWidth) block.tabIndex = 0;
    }

    // What the run comes to, beside the book.
    verdict(ended) {
      const { exercise, original } = this.workbench;
      const expected = this.facts.python[this.chosen.version];
      const same =
        this.stdout === expected?.stdout && ended.error === expected.error && ended.stderr === expected.stderr;
      if (same && !exercise) return say.same;
      if (ended.refused) return say.refused[ended.refused];
      if (ended.lacks && expected?.state.startsWith("no module")) return say.lacks(ended.lacks);
      if (exercise) return this.answer(ended, expected);
      if (!expected) return "";
      const asKnown = expected.state !== "same" && this.ran === original;
      return asKnown ? say.known(this.chosen.exact, expected.exact) : say.differs;
    }

    // An exercise asks for what the page shows; no version is asked for what its solution does not print there.
    answer(ended, expected) {
      const asked = this.workbench.listing.querySelector("[data-output]").textContent;
      if (expected?.state !== "same" || expected.error !== null || expected.stdout !== asked) return say.unjudged;
      const lines = (text) => (text ? text.replace(/\n$/, "").split("\n") : []);
      const [wanted, got] = [lines(asked), lines(this.stdout)];
      const wrong = Array.from({ length: Math.max(wanted.length, got.length) }, (_, at) => at).find((at) => wanted[at] !== got[at]);
      const shown = (line) => (line === undefined ? say.nothing : say.quoted(line));
      if (wrong !== undefined) return say.notYet(wrong + 1, shown(wanted[wrong]), shown(got[wrong]));
      return ended.error === null ? say.right : say.notYet(wanted.length + 1, say.nothing, say.failed);
    }

    // The picture of who ran when: of what has just been run, the reader's changes included.
    offerSchedule(ended) {
      const draws = /\b(asyncio|await|yield)\b|\bfor\b[^\n]*\bin\b[^\n]*\)/.test(this.ran);
      if (ended.refused || !draws) return;
      const button = made("button", { type: "button", textContent: say.schedule });
      button.dataset.schedule = "";
      this.schedule = made("div", { className: "run-schedule" }, button);
      this.result.append(this.schedule);
      button.addEventListener("click", () => this.recordSchedule(button));
    }

    async recordSchedule(button) {
      running?.stopped(say.stopped(running.seconds()));
      try {
        await (scheduling ??= loaded("schedule.js"));
        await playground.recordSchedule(this, button);
      } catch (error) {
        console.error(error);
        scheduling = null;
      }
    }
  }

  // What records and shows schedules, fetched when somebody asks for one.
  let scheduling;
  function loaded(file, from = here) {
    return new Promise((resolve, reject) => {
      document.head.append(made("script", { src: new URL(file, from), onload: resolve, onerror: reject }));
    });
  }

  Object.assign(playground, { Runs, made, loaded });
}
