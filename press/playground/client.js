// Runs the programs of a page where the reader sees them. book.js fetches this when somebody first asks for it, or has
// changed a program before; run.css comes with it. One interpreter is alive at a time, in a worker (worker.mjs).
"use strict";

{
  const LIMIT = 60; // s that a program may take
  const SPOKEN = 300; // characters of output that a screen reader is told
  const DOUBLE_CLICK = 400; // ms in which a press of Run is no press of Stop, which takes its place
  const zh = document.documentElement.lang.startsWith("zh");
  const say = zh
    ? {
        stop: "停止",
        reset: "还原",
        share: "复制链接",
        shared: "已复制链接",
        notShared: "未能复制",
        editor: (file) => `${file} 的代码。Tab 键缩进；先按 Esc，再按 Tab，就能离开。Ctrl+Enter 运行。`,
        input: "程序要读的输入，一行一条",
        printed: "运行结果",
        loading: (python, megabytes) => `正在加载 ${python}（${megabytes} MB，只需一次）…`,
        running: (python) => `正在 ${python} 上运行…`,
        stopped: (seconds) => `已停止，运行了 ${seconds} 秒。`,
        stoppedLoading: "还没有加载完，已停止。",
        tooLong: `${LIMIT} 秒后还没有结束，已停止。`,
        output: "输出太多，超过了 256 KiB，已停止。",
        forever: "程序在等一件再也不会发生的事，已停止。在命令行里，这时要按 Ctrl+C。",
        took: (seconds, python) => `在 ${python} 上用了 ${seconds} 秒。`,
        same: "输出与书中相同。",
        differs: "输出与书中不同。",
        known: (exact, book) => `输出与书中不同，这一点已有记录：网页里是 Python ${exact}，书中实测用的是 ${book}。`,
        right: "正确：打印的正是题目要求的。",
        notYet: (line, wanted, got) => `还不对：第 ${line} 行应该是${wanted}，现在是${got}。`,
        unjudged: "在这个版本上，书里的解答打印的也和题目不同。请换一个版本再检查。",
        quoted: (line) => `“${line}”`,
        nothing: "（没有这一行）",
        failed: "异常",
        unreadable: "地址里的程序读不出来。",
        refused: {
          threads: "程序要启动线程，网页里没有线程：请下载后用自己的 Python 运行。",
          sockets: "程序要打开套接字，网页里没有套接字：请下载后用自己的 Python 运行。",
          processes: "程序要启动进程，网页里没有进程：请下载后用自己的 Python 运行。",
          signals: "程序要等待信号，网页收不到信号：请下载后用自己的 Python 运行。",
        },
        lacks: (module) => `这个 Python 在网页里没有 ${module} 模块，请换一个，或者下载后用自己的 Python 运行。`,
        file: (command) => `从硬盘直接打开的网页，浏览器不允许运行程序。请在本书的文件夹里执行 ${command}，再打开 http://127.0.0.1:8000/。`,
        old: "这个浏览器太旧，不能运行 Python：请复制程序，用自己的 Python 运行。",
        notLoaded: "Python 没能加载：请检查网络后再按“运行”，或者复制程序，用自己的 Python 运行。",
        broken: "这个程序让网页里的 Python 崩溃了。再运行时会换一个新的。",
        lines: (count) => `输出 ${count} 行：`,
        schedule: "看时间图",
      }
    : {
        stop: "Stop",
        reset: "Reset",
        share: "Copy link",
        shared: "Link copied",
        notShared: "Not copied",
        editor: (file) => `Code of ${file}. Tab indents; to leave, press Escape, then Tab. Ctrl+Enter runs.`,
        input: "Input that the program reads, one line each",
        printed: "Result of the run",
        loading: (python, megabytes) => `Loading ${python} (${megabytes} MB, once) …`,
        running: (python) => `Running on ${python} …`,
        stopped: (seconds) => `Stopped after ${seconds} s.`,
        stoppedLoading: "Stopped while loading.",
        tooLong: `Stopped: it had not ended after ${LIMIT} s.`,
        output: "Stopped: it printed more than 256 KiB.",
        forever: "Stopped: it was waiting, and nothing can wake it any more. At a command line you would press Ctrl+C.",
        took: (seconds, python) => `${seconds} s on ${python}. `,
        same: "The same output as in the book.",
        differs: "The output differs from the book's.",
        known: (exact, book) =>
          `The output differs from the book's, as recorded: this page has Python ${exact}, the book's was ${book}.`,
        right: "Right: it prints what the exercise asks for.",
        notYet: (line, wanted, got) => `Not yet: line ${line} should be ${wanted}, but is ${got}.`,
        unjudged: "On this Python the book's own solution prints something else: choose another and check again.",
        quoted: (line) => `“${line}”`,
        nothing: "missing",
        failed: "an exception",
        unreadable: "The program in the address cannot be read.",
        refused: {
          threads: "It starts threads, and a page has none: download it and run it with a Python of your own.",
          sockets: "It opens sockets, and a page has none: download it and run it with a Python of your own.",
          processes: "It starts processes, and a page has none: download it and run it with a Python of your own.",
          signals: "It waits for signals, and a page gets none: download it and run it with a Python of your own.",
        },
        lacks: (module) =>
          `In a page, this Python has no module ${module}: choose another, or download the program and run it with a Python of your own.`,
        file: (command) =>
          `Browsers do not run programs in a page opened from a disk. In the book's folder, run ${command} and open http://127.0.0.1:8000/.`,
        old: "This browser is too old to run Python: copy the program and run it with a Python of your own.",
        notLoaded:
          "Python could not be loaded: check the connection and press Run again, or copy the program and run it with a Python of your own.",
        broken: "The program crashed this page's Python. The next run gets a new one.",
        lines: (count) => `${count} lines of output: `,
        schedule: "Show the schedule",
      };

  const here = new URL(".", document.currentScript.src); // assets/run/ of the site
  const site = new URL("../..", here);
  const styles = document.createElement("link");
  styles.rel = "stylesheet";
  styles.href = new URL("run.css", here);
  document.head.append(styles);

  const store = {
    get: (key) => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null; // no storage: nothing is kept
      }
    },
    set: (key, value) => {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {} // no storage: for this page only
    },
  };

  function made(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  async function text(path) {
    const answer = await fetch(new URL(path, site), { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
    return answer.text();
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

  // The one interpreter: a worker, its version, and what hears from it.
  let alive = null;
  function end() {
    alive?.worker.terminate();
    alive = null;
  }
  function interpreter({ version, folder }) {
    if (alive?.version === version) return alive;
    end();
    const worker = new Worker(new URL("worker.mjs", here), { type: "module" });
    const mine = { worker, version, hear: () => {} };
    alive = mine;
    worker.onmessage = ({ data }) => mine === alive && mine.hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      if (mine === alive) mine.hear({ failed: event.message ?? "the worker was not loaded" });
    };
    worker.postMessage({ load: folder });
    return mine;
  }
  addEventListener("pagehide", () => {
    running?.interrupt();
    end();
  });

  let running = null; // the bench whose program runs

  // What belongs to one program: its bar of buttons, its editor where it is being changed, and what came of its runs.
  class Bench {
    constructor(bar) {
      this.bar = bar;
      this.name = bar.dataset.run;
      this.exercise = "exercise" in bar.dataset;
      this.listing = bar.closest(".listing");
      this.file = this.name ? `${this.name.split("/")[1]}.py` : "program.py";
      this.start = bar.querySelector("[data-start]");
      this.edit = bar.querySelector("[data-edit]");
      this.python = bar.querySelector("select");
      this.stop = made("button", { type: "button", textContent: say.stop, hidden: true });
      this.reset = made("button", { type: "button", textContent: say.reset, hidden: true });
      this.share = made("button", { type: "button", textContent: say.share, hidden: true });
      this.start.after(this.stop);
      (this.edit ?? this.stop).after(this.reset);
      this.python.parentElement.before(this.share);
      this.start.addEventListener("click", () => this.run());
      this.stop.addEventListener("click", () => {
        if (performance.now() - this.pressed > DOUBLE_CLICK) this.interrupt();
      });
      this.edit?.addEventListener("click", () => {
        const editor = this.open();
        editor.setSelectionRange(0, 0);
        editor.focus({ preventScroll: true });
      });
      this.reset.addEventListener("click", () => this.restore());
      this.share.addEventListener("click", () => this.copyLink());
      this.editor = this.listing.querySelector(".run-editor");
      if (this.editor) this.prepare(this.editor);
      const kept = store.get(this.key);
      if (kept !== null) this.open(kept);
      this.follow();
    }

    // Where the reader's program is kept: one for each program of the book, and for each that came by a link.
    get key() {
      return `edited:${this.exercise ? "exercise:" : ""}${this.name}${this.linked ? location.hash : ""}`;
    }

    // The program as the book has it, whole, with the header that the page folds away; or as a link brought it.
    get original() {
      if (this.exercise || !this.name) return this.linked ?? "";
      return Array.from(this.listing.querySelectorAll("code[data-program]"), (part) => part.textContent).join("");
    }

    get source() {
      return this.editor?.value ?? this.original;
    }

    get choice() {
      const { value, selectedOptions } = this.python;
      const { exact, megabytes } = selectedOptions[0].dataset;
      return { version: value, label: `Python ${exact}`, exact, megabytes, folder: new URL(`pythons/${exact}/`, site).href };
    }

    // Changing

    open(text = this.original) {
      if (!this.editor) {
        const program = this.listing.querySelector(".listing-program");
        const editor = made("textarea", { className: "run-editor" });
        program.hidden = true;
        program.after(editor);
        this.prepare(editor);
      }
      this.editor.value = text;
      this.follow();
      return this.editor;
    }

    prepare(editor) {
      this.editor = editor;
      Object.assign(editor, { spellcheck: false, autocapitalize: "off", autocomplete: "off", wrap: "off" });
      editor.setAttribute("aria-label", say.editor(this.file));
      let leaving = false; // Escape gives Tab back to the keyboard's reader
      editor.addEventListener("keydown", (event) => {
        if (event.isComposing) return;
        if (event.key === "Escape") leaving = true;
        else if (event.key === "Tab" && !leaving) this.indent(event);
        else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) this.newLine(event);
        if (event.key !== "Escape" && event.key !== "Shift") leaving = false;
      });
      editor.addEventListener("focus", () => (leaving = false));
      editor.addEventListener("input", () => this.follow());
    }

    // Through execCommand, because that alone lets the reader undo it.
    insert(words) {
      if (!document.execCommand("insertText", false, words)) this.editor.setRangeText(words, this.editor.selectionStart, this.editor.selectionEnd, "end");
      this.follow();
    }

    indent(event) {
      event.preventDefault();
      const { editor } = this;
      const { value, selectionStart: from, selectionEnd: to } = editor;
      const first = value.lastIndexOf("\n", from - 1) + 1;
      if (from === to && !event.shiftKey) return this.insert(" ".repeat(4 - ((from - first) % 4)));
      const end = from === to ? (value.indexOf("\n", from) + 1 || value.length + 1) - 1 : to;
      const lines = value.slice(first, end).split("\n");
      const moved = lines.map((line) => (event.shiftKey ? line.replace(/^ {1,4}/, "") : line && `    ${line}`));
      const text = moved.join("\n");
      if (text === lines.join("\n")) return;
      editor.setSelectionRange(first, end);
      this.insert(text);
      editor.setSelectionRange(from === to ? Math.max(first, from + moved[0].length - lines[0].length) : first, first + text.length);
      if (from === to) editor.setSelectionRange(editor.selectionStart, editor.selectionStart);
    }

    // A new line begins where the last one did, or deeper after a colon.
    newLine(event) {
      event.preventDefault();
      const { value, selectionStart } = this.editor;
      const line = value.slice(value.lastIndexOf("\n", selectionStart - 1) + 1, selectionStart);
      this.insert(`\n${line.match(/^ */)[0]}${/:\s*(?:#.*)?$/.test(line) ? "    " : ""}`);
    }

    // Buttons, and what is kept, follow what is in the editor.
    follow() {
      const { editor } = this;
      const changed = Boolean(editor) && editor.value !== this.original;
      if (editor) {
        store.set(this.key, changed ? editor.value : null);
        editor.rows = Math.max(editor.value.split("\n").length + 1, 4);
      }
      if (this.edit) this.edit.hidden = Boolean(editor);
      this.reset.hidden = !editor || ((this.exercise || !this.name) && !changed);
      this.share.hidden = !(this.name ? changed : this.source);
      const reads = /\binput\s*\(|\bstdin\b/.test(this.source);
      if (reads && !this.input) {
        this.input = made("textarea", { className: "run-input", rows: 2, spellcheck: false });
        this.inputLabel = made("label", { className: "run-input-label" }, say.input, this.input);
        this.bar.before(this.inputLabel);
      }
      if (this.inputLabel) this.inputLabel.hidden = !reads;
    }

    restore() {
      if (running === this) this.interrupt();
      if (this.exercise || !this.name) {
        this.editor.focus();
        this.editor.select();
        this.insert(this.original); // which can be undone
      } else {
        this.editor.remove();
        this.editor = null;
        this.listing.querySelector(".listing-program").hidden = false;
        this.edit.hidden = false;
        this.edit.focus();
        store.set(this.key, null);
      }
      this.result?.remove();
      this.result = null;
      this.follow();
    }

    async copyLink() {
      const link = packed(this.source).then((code) => new URL(`${zh ? "zh" : "en"}/scratch/#${code}`, site).href);
      this.share.textContent = await link.then(copy).then(() => say.shared, () => say.notShared);
      setTimeout(() => (this.share.textContent = say.share), 1500);
    }

    // Running

    seconds() {
      return ((performance.now() - this.started) / 1000).toFixed(1);
    }

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
      this.bar.after(this.result);
    }

    async run() {
      if (running === this && !this.runs) return; // is about to
      running?.interrupt();
      this.pressed = performance.now();
      this.show();
      const { choice } = this;
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
      this.runs = false;
      this.last = null;
      this.stop.hidden = false;
      if (document.activeElement === this.start) this.stop.focus();
      this.start.hidden = true;
      this.tell(alive?.version === choice.version ? say.running(choice.label) : say.loading(choice.label, choice.megabytes));
      const token = (this.token = {});
      try {
        const python = interpreter(choice);
        python.hear = (news) => this.hear(news);
        const facts = (this.facts = await factsOf(this.name));
        const others = facts.files.filter((file) => file !== this.file);
        const chapter = this.name.split("/")[0];
        const texts = await Promise.all(others.map((file) => text(`snippets/${chapter}/${file}`)));
        if (this.token !== token) return; // stopped meanwhile
        const files = Object.fromEntries(others.map((file, number) => [file, texts[number]]));
        files[this.file] = this.ran = this.source;
        const input = this.input?.value ? this.input.value.replace(/\n$/, "").split("\n") : [];
        this.last = { run: { file: this.file, files, arguments: facts.arguments }, input };
        if (python.loaded) this.begin();
      } catch (error) {
        console.error(error);
        if (this.token === token) this.stopped(say.notLoaded);
      }
    }

    // The interpreter is there, and all that it must be told.
    begin() {
      this.runs = true;
      alive.worker.postMessage(this.last);
      this.started = performance.now();
      this.tell(say.running(this.chosen.label));
      this.timer = setTimeout(() => this.stopped(say.tooLong), LIMIT * 1000);
    }

    hear(news) {
      if (news.loaded) {
        alive.loaded = true;
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
        this.stopped(alive.loaded ? say.broken : say.notLoaded);
      } else if (news.ended) {
        this.offerSchedule(news.ended);
        this.finish(say.took(news.seconds < 10 ? news.seconds.toFixed(2) : news.seconds.toFixed(1), this.chosen.label) + this.verdict(news.ended));
      }
    }

    // The picture of who ran when: of what has just been run, the reader's changes included.

    offerSchedule(ended) {
      const draws = /\b(asyncio|await|yield)\b|\bfor\b[^\n]*\bin\b[^\n]*\)/.test(this.last.run.files[this.file]);
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
        await globalThis.recordSchedule({ bench: this, button, interpreter, end, site, loaded });
      } catch (error) {
        console.error(error);
        scheduling = null;
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
      const expected = this.facts.python[this.chosen.version];
      const same =
        this.stdout === expected?.stdout && ended.error === expected.error && ended.stderr === expected.stderr;
      if (same && !this.exercise) return say.same;
      if (ended.refused) return say.refused[ended.refused];
      if (ended.lacks && expected?.state.startsWith("no module")) return say.lacks(ended.lacks);
      if (this.exercise) return this.answer(ended, expected);
      if (!expected) return "";
      const asKnown = expected.state !== "same" && this.ran === this.original;
      return asKnown ? say.known(this.chosen.exact, expected.exact) : say.differs;
    }

    // An exercise asks for what the page shows; no version is asked for what its solution does not print there.
    answer(ended, expected) {
      const asked = this.listing.querySelector("[data-output]").textContent;
      if (expected?.state !== "same" || expected.error !== null || expected.stdout !== asked) return say.unjudged;
      const lines = (text) => (text ? text.replace(/\n$/, "").split("\n") : []);
      const [wanted, got] = [lines(asked), lines(this.stdout)];
      const wrong = Array.from({ length: Math.max(wanted.length, got.length) }, (_, at) => at).find((at) => wanted[at] !== got[at]);
      const shown = (line) => (line === undefined ? say.nothing : say.quoted(line));
      if (wrong !== undefined) return say.notYet(wrong + 1, shown(wanted[wrong]), shown(got[wrong]));
      return ended.error === null ? say.right : say.notYet(wanted.length + 1, say.nothing, say.failed);
    }

    // The reader stops it, or runs something else. An interpreter that is being loaded may be used by the next.
    interrupt() {
      if (this.runs) this.stopped(say.stopped(this.seconds()));
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
      if (alive) {
        const mine = alive;
        mine.hear = (news) => {
          if (news.loaded) mine.loaded = true;
          if (news.failed && mine === alive) end(); // it could not be made as new
        };
      }
      this.draw();
      this.start.hidden = false;
      if (document.activeElement === this.stop) this.start.focus();
      this.stop.hidden = true;
      this.tell(what);
      const shown = this.printed.textContent;
      if (shown) {
        const count = shown.split("\n").length - 1;
        this.spoken.textContent = (count > 1 ? say.lines(count) : "") + shown.slice(0, SPOKEN);
      }
    }

    tell(what) {
      this.status.textContent = what;
    }
  }

  // What records and shows schedules, fetched when somebody asks for one.
  let scheduling;
  function loaded(file, from = here) {
    return new Promise((resolve, reject) => {
      document.head.append(made("script", { src: new URL(file, from), onload: resolve, onerror: reject }));
    });
  }

  function modern() {
    try {
      return typeof Atomics === "object" && new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer.constructor.name === "SharedArrayBuffer";
    } catch {
      return false;
    }
  }

  // A program in an address: squeezed, in letters that an address may hold.
  async function packed(program) {
    const squeezed = new Blob([program]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(squeezed).arrayBuffer());
    return `code=${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
  }
  async function unpacked(letters) {
    const bytes = Uint8Array.from(atob(letters.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
  }

  const benches = new Map(Array.from(document.querySelectorAll("[data-run]"), (bar) => [bar, new Bench(bar)]));

  addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat) return;
    const bar = event.target.closest?.(".listing")?.querySelector("[data-run]");
    if (!bar) return;
    event.preventDefault();
    benches.get(bar).run();
  });

  // The scratch page opens what its address says: #code=… or #program=chapter/name, and &python=3.13.
  const scratch = document.querySelector("[data-run='']");
  async function openAddress() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const bench = benches.get(scratch);
    const version = asked.get("python");
    if (Array.from(bench.python.options).some((option) => option.value === version)) bench.python.value = version;
    try {
      if (asked.has("code")) bench.linked = await unpacked(asked.get("code"));
      else if (/^[\w-]+\/\w+$/.test(asked.get("program"))) bench.linked = await text(`snippets/${asked.get("program")}.py`);
      else return;
      bench.open(store.get(bench.key) ?? bench.linked);
    } catch {
      bench.show();
      bench.tell(say.unreadable);
    }
  }
  if (scratch) {
    openAddress();
    addEventListener("hashchange", openAddress);
  }
}
