// Runs the programs of a page where the reader sees them. book.js fetches this when somebody first asks for it, or has
// changed a program before; run.css comes with it. One interpreter is alive at a time, in a worker (worker.mjs).
"use strict";

{
  const LIMIT = 60; // s that a program may take
  const SPOKEN = 300; // characters of output that a screen reader is told
  const zh = document.documentElement.lang.startsWith("zh");
  const say = zh
    ? {
        run: "运行",
        check: "检查",
        stop: "停止",
        reset: "还原",
        share: "复制链接",
        shared: "已复制链接",
        notShared: "未能复制",
        editor: (file) => `${file} 的代码。Tab 键缩进，按 Esc 之后 Tab 键离开，Ctrl+Enter 运行。`,
        input: "程序读取的输入，每行一条",
        printed: "运行结果",
        loading: (python, megabytes) => `正在加载 ${python}（${megabytes} MB，只需一次）…`,
        running: (python) => `正在 ${python} 上运行…`,
        stopped: (seconds) => `已停止，运行了 ${seconds} 秒。`,
        tooLong: `${LIMIT} 秒后还没有结束，已停止。`,
        output: "输出太多，超过了 256 KiB，已停止。",
        forever: "程序一直在等待，却再没有什么能唤醒它，已停止。在命令行里要按 Ctrl+C。",
        took: (seconds, python) => `${python} 上用时 ${seconds} 秒。`,
        same: "输出与书中相同。",
        differs: "输出与书中不同。",
        known: (exact, book) => `输出与书中不同，这是已知的：网页里的是 Python ${exact}，书中实测的是 ${book}。`,
        right: "正确：打印的正是题目要求的。",
        notYet: (line, wanted, got) => `还不对：第 ${line} 行应为 ${wanted}，实际为 ${got}。`,
        unjudged: "书中的答案在这个 Python 上打印的也不同，请换一个检查。",
        nothing: "（没有这一行）",
        failed: "（以异常结束）",
        refused: {
          threads: "程序要启动线程，网页里没有线程：请下载后用自己的 Python 运行。",
          sockets: "程序要打开套接字，网页里没有套接字：请下载后用自己的 Python 运行。",
          processes: "程序要启动进程，网页里没有进程：请下载后用自己的 Python 运行。",
          signals: "程序要等待信号，网页收不到信号：请下载后用自己的 Python 运行。",
        },
        lacks: (module) => `这个 Python 在网页里没有 ${module} 模块，请换一个，或者下载后用自己的 Python 运行。`,
        file: (command) => `浏览器不让从硬盘打开的网页运行程序。在本书的文件夹里执行 ${command}，再打开 http://127.0.0.1:8000/。`,
        old: "这个浏览器太旧，不能运行 Python：请复制程序，用自己的 Python 运行。",
        notLoaded: "Python 没能加载：请检查网络后再按“运行”，或者复制程序，用自己的 Python 运行。",
        broken: "这个程序让网页里的 Python 崩溃了。再次运行会用新的。",
        lines: (count) => `输出 ${count} 行：`,
        schedule: "看时间图",
      }
    : {
        run: "Run",
        check: "Check",
        stop: "Stop",
        reset: "Reset",
        share: "Copy link",
        shared: "Link copied",
        notShared: "Not copied",
        editor: (file) => `Code of ${file}. Tab indents, after Escape it leaves; Ctrl+Enter runs.`,
        input: "Input that the program reads, one line each",
        printed: "Result of the run",
        loading: (python, megabytes) => `Loading ${python} (${megabytes} MB, once) …`,
        running: (python) => `Running on ${python} …`,
        stopped: (seconds) => `Stopped after ${seconds} s.`,
        tooLong: `Stopped: it had not ended after ${LIMIT} s.`,
        output: "Stopped: it printed more than 256 KiB.",
        forever: "Stopped: it waits, and nothing can wake it any more. On a command line, that takes Ctrl+C.",
        took: (seconds, python) => `${seconds} s on ${python}. `,
        same: "The same output as in the book.",
        differs: "Other output than in the book.",
        known: (exact, book) =>
          `Other output than in the book, as is known: in the page it is Python ${exact}, in the book ${book}.`,
        right: "Right: it prints what the exercise asks for.",
        notYet: (line, wanted, got) => `Not yet: line ${line} should be ${wanted}, and is ${got}.`,
        unjudged: "On this Python the book's own solution prints something else: check it on another.",
        nothing: "(no such line)",
        failed: "(ended by an exception)",
        refused: {
          threads: "It starts threads, and a page has none: download it and run it with a Python of your own.",
          sockets: "It opens sockets, and a page has none: download it and run it with a Python of your own.",
          processes: "It starts processes, and a page has none: download it and run it with a Python of your own.",
          signals: "It waits for signals, and a page gets none: download it and run it with a Python of your own.",
        },
        lacks: (module) =>
          `In a page, this Python has no module ${module}: choose another, or download the program and run it with a Python of your own.`,
        file: (command) =>
          `Browsers let no page run programs that was opened from a disk. In the book's folder, type ${command} and open http://127.0.0.1:8000/.`,
        old: "This browser is too old to run Python: copy the program and run it with a Python of your own.",
        notLoaded:
          "Python could not be loaded: check the connection and press Run again, or copy the program and run it with a Python of your own.",
        broken: "The program has broken the Python of this page. The next run gets a new one.",
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
    running?.finish(say.stopped(running.seconds()));
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
      this.start.textContent = this.exercise ? say.check : say.run; // book.js may have put something else there
      this.stop = made("button", { type: "button", textContent: say.stop, hidden: true });
      this.reset = made("button", { type: "button", textContent: say.reset, hidden: true });
      this.share = made("button", { type: "button", textContent: say.share, hidden: true });
      this.start.after(this.stop);
      this.edit?.after(this.reset);
      this.python.parentElement.before(this.share);
      this.start.addEventListener("click", () => this.run());
      this.stop.addEventListener("click", () => this.stopped(say.stopped(this.seconds())));
      this.edit?.addEventListener("click", () => {
        const editor = this.open();
        editor.setSelectionRange(0, 0);
        editor.focus({ preventScroll: true });
      });
      this.reset.addEventListener("click", () => this.restore());
      this.share.addEventListener("click", () => this.copyLink());
      this.python.addEventListener("change", () => {
        store.set("run-on", this.python.value);
        for (const field of document.querySelectorAll("[data-run] select")) field.value = this.python.value;
      });
      this.editor = this.listing.querySelector(".run-editor");
      if (this.editor) this.prepare(this.editor);
      const kept = store.get(this.key);
      if (kept !== null) this.open().value = kept;
      this.follow();
    }

    get key() {
      return `edited:${this.exercise ? "exercise:" : ""}${this.name}`;
    }

    // The program as the book has it: whole, with the header that the page folds away.
    get original() {
      if (this.exercise || !this.name) return "";
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

    open() {
      if (this.editor) return this.editor;
      const program = this.listing.querySelector(".listing-program");
      const editor = made("textarea", { className: "run-editor", value: this.original });
      program.hidden = true;
      program.after(editor);
      this.prepare(editor);
      this.follow();
      return editor;
    }

    prepare(editor) {
      this.editor = editor;
      Object.assign(editor, { spellcheck: false, autocapitalize: "off", autocomplete: "off", wrap: "off" });
      editor.setAttribute("aria-label", say.editor(this.file));
      let leaving = false; // Escape gives Tab back to the keyboard's reader
      editor.addEventListener("keydown", (event) => {
        if (event.key === "Escape") leaving = true;
        else if (event.key === "Tab" && !leaving) this.indent(event);
        else if (event.key === "Enter" && !event.isComposing && !event.ctrlKey && !event.metaKey) this.newLine(event);
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
      const lines = value.slice(first, to).split("\n");
      const moved = lines.map((line) => (event.shiftKey ? line.replace(/^ {1,4}/, "") : line && `    ${line}`));
      const text = moved.join("\n");
      if (text === lines.join("\n")) return;
      editor.setSelectionRange(first, to);
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
      this.reset.hidden = !editor || (!this.name && !changed) || (this.exercise && !changed);
      this.share.hidden = !changed;
      const reads = /\binput\s*\(|\bstdin\b/.test(this.source);
      if (reads && !this.input) {
        this.input = made("textarea", { className: "run-input", rows: 2, spellcheck: false });
        this.inputLabel = made("label", { className: "run-input-label" }, say.input, this.input);
        this.bar.before(this.inputLabel);
      }
      if (this.inputLabel) this.inputLabel.hidden = !reads;
    }

    restore() {
      if (running === this) this.stopped(say.stopped(this.seconds()));
      if (this.exercise || !this.name) {
        this.editor.value = "";
        this.editor.focus();
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
      const link = new URL(`${zh ? "zh" : "en"}/scratch/#${await packed(this.source)}`, site);
      const done = await copy(link.href).then(() => say.shared, () => say.notShared);
      this.share.textContent = done;
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
      running?.stopped(say.stopped(running.seconds()));
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
      this.started = performance.now();
      this.stop.hidden = false;
      this.start.hidden = true;
      if (document.activeElement === this.start) this.stop.focus();
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
        files[this.file] = this.source;
        const input = this.input?.value ? this.input.value.replace(/\n$/, "").split("\n") : [];
        this.last = { run: { file: this.file, files, arguments: facts.arguments }, input };
        python.worker.postMessage(this.last);
        if (python.loaded) this.began();
      } catch (error) {
        console.error(error);
        if (this.token === token) this.stopped(say.notLoaded);
      }
    }

    began() {
      this.started = performance.now();
      this.tell(say.running(this.chosen.label));
      this.timer = setTimeout(() => this.stopped(say.tooLong), LIMIT * 1000);
    }

    hear(news) {
      if (news.loaded) {
        alive.loaded = true;
        this.began();
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

    // Lines are drawn once a frame, however many come.
    print(part) {
      if (!this.queue.length) requestAnimationFrame(() => this.draw());
      this.queue.push(part);
    }

    draw() {
      this.printed.append(...this.queue);
      this.queue = [];
      this.printed.parentElement.hidden = !this.printed.textContent;
      const block = this.printed;
      if (block.scrollHeight > block.clientHeight || block.scrollWidth > block.clientWidth) block.tabIndex = 0;
    }

    // What the run comes to, beside the book.
    verdict(ended) {
      if (ended.refused) return say.refused[ended.refused];
      const expected = this.facts.python[this.chosen.version];
      if (!expected) return "";
      if (expected.state.startsWith("no module")) return say.lacks(ended.lacks);
      if (this.exercise) return this.answer(ended, expected);
      const same = this.stdout === expected.stdout && ended.error === expected.error && ended.stderr === expected.stderr;
      if (same) return say.same;
      const asKnown = expected.state !== "same" && this.source === this.original;
      return asKnown ? say.known(this.chosen.exact, expected.exact) : say.differs;
    }

    answer(ended, expected) {
      if (expected.state !== "same") return say.unjudged;
      const wanted = expected.stdout.split("\n");
      const got = this.stdout.split("\n");
      if (ended.error !== null && ended.error !== expected.error) got[got.length - 1] ||= say.failed;
      const wrong = Array.from({ length: Math.max(wanted.length, got.length) }, (_, at) => at).find((at) => wanted[at] !== got[at]);
      if (wrong === undefined) return say.right;
      const quoted = (line) => (line ? `“${line}”` : say.nothing);
      return say.notYet(wrong + 1, quoted(wanted[wrong]), quoted(got[wrong]));
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
      if (alive) alive.hear = () => {};
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
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
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
      if (asked.has("code")) bench.editor.value = await unpacked(asked.get("code"));
      else if (/^[\w-]+\/\w+$/.test(asked.get("program"))) bench.editor.value = await text(`snippets/${asked.get("program")}.py`);
      else return;
      bench.follow();
    } catch {
      bench.show();
      bench.tell(zh ? "地址里的程序读不出来。" : "The program in the address cannot be read.");
    }
  }
  if (scratch) {
    openAddress();
    addEventListener("hashchange", openAddress);
  }
}
