// A workbench for each program of the page: its bar of buttons, its editor where it is being changed, and where its changes are
// kept; and the scratch page, which opens a program of its address. What a press of Run does is in runs.js.
"use strict";

{
  const { say, made, here, site, text, Runs } = playground;

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

  class Workbench {
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
      this.runs = new Runs(this);
      this.edit?.addEventListener("click", () => {
        const editor = this.open();
        editor.setSelectionRange(0, 0);
        editor.focus({ preventScroll: true });
      });
      this.reset.addEventListener("click", () => this.restore());
      this.share.addEventListener("click", () => this.copyLink());
      this.editor = this.listing.querySelector(".run-editor");
      if (this.editor) this.prepare();
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

    get inputLines() {
      return this.input?.value ? this.input.value.replace(/\n$/, "").split("\n") : [];
    }

    get choice() {
      const { value, selectedOptions } = this.python;
      const { exact, megabytes } = selectedOptions[0].dataset;
      return { version: value, label: `Python ${exact}`, exact, megabytes, folder: new URL(`pythons/${exact}/`, site).href };
    }

    open(text = this.original) {
      if (!this.editor) {
        const program = this.listing.querySelector(".listing-program");
        this.editor = made("textarea", { className: "run-editor" });
        program.hidden = true;
        program.after(this.editor);
        this.prepare();
      }
      this.editor.value = text;
      this.follow();
      return this.editor;
    }

    prepare() {
      this.editor.setAttribute("aria-label", say.editor(this.file));
      prepare(this.editor, () => this.follow());
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
      this.runs.clear();
      if (this.exercise || !this.name) {
        this.editor.focus();
        this.editor.select();
        insert(this.editor, this.original); // which can be undone
      } else {
        this.editor.remove();
        this.editor = null;
        this.listing.querySelector(".listing-program").hidden = false;
        this.edit.hidden = false;
        this.edit.focus();
        store.set(this.key, null);
      }
      this.follow();
    }

    async copyLink() {
      const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
      const link = packed(this.source).then((code) => new URL(`${language}/scratch/#${code}`, site).href);
      this.share.textContent = await link.then(copy).then(() => say.shared, () => say.notShared);
      setTimeout(() => (this.share.textContent = say.share), 1500);
    }
  }

  // The keys of an editor: Tab and Shift+Tab indent, Enter goes on where the last line began, Escape lets Tab out again.
  // `follow` is called whenever its text has changed.
  function prepare(editor, follow) {
    Object.assign(editor, { spellcheck: false, autocapitalize: "off", autocomplete: "off", wrap: "off" });
    let leaving = false; // Escape gives Tab back to the keyboard's reader
    editor.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Escape") leaving = true;
      else if (event.key === "Tab" && !leaving) indent(event);
      else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) newLine(event);
      if (event.key !== "Escape" && event.key !== "Shift") leaving = false;
    });
    editor.addEventListener("focus", () => (leaving = false));
    editor.addEventListener("input", follow);
  }

  // Through execCommand, because that alone lets the reader undo it; what it does not do is told as it would tell it.
  function insert(editor, words) {
    if (document.execCommand("insertText", false, words)) return;
    editor.setRangeText(words, editor.selectionStart, editor.selectionEnd, "end");
    editor.dispatchEvent(new Event("input"));
  }

  function indent(event) {
    event.preventDefault();
    const editor = event.target;
    const { value, selectionStart: from, selectionEnd: to } = editor;
    const first = value.lastIndexOf("\n", from - 1) + 1;
    if (from === to && !event.shiftKey) return insert(editor, " ".repeat(4 - ((from - first) % 4)));
    const end = from === to ? (value.indexOf("\n", from) + 1 || value.length + 1) - 1 : to;
    const lines = value.slice(first, end).split("\n");
    const moved = lines.map((line) => (event.shiftKey ? line.replace(/^ {1,4}/, "") : line && `    ${line}`));
    const text = moved.join("\n");
    if (text === lines.join("\n")) return;
    editor.setSelectionRange(first, end);
    insert(editor, text);
    editor.setSelectionRange(from === to ? Math.max(first, from + moved[0].length - lines[0].length) : first, first + text.length);
    if (from === to) editor.setSelectionRange(editor.selectionStart, editor.selectionStart);
  }

  // A new line begins where the last one did, or deeper after a colon.
  function newLine(event) {
    event.preventDefault();
    const editor = event.target;
    const { value, selectionStart } = editor;
    const line = value.slice(value.lastIndexOf("\n", selectionStart - 1) + 1, selectionStart);
    insert(editor, `\n${line.match(/^ */)[0]}${/:\s*(?:#.*)?$/.test(line) ? "    " : ""}`);
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

  // The scratch page opens what its address says: #code=… or #program=chapter/name, and &python=3.13.
  async function openAddress(workbench) {
    const asked = new URLSearchParams(location.hash.slice(1));
    const version = asked.get("python");
    if (Array.from(workbench.python.options).some((option) => option.value === version)) workbench.python.value = version;
    try {
      if (asked.has("code")) workbench.linked = await unpacked(asked.get("code"));
      else if (/^[\w-]+\/\w+$/.test(asked.get("program"))) workbench.linked = await text(`snippets/${asked.get("program")}.py`);
      else return;
      workbench.open(store.get(workbench.key) ?? workbench.linked);
    } catch {
      workbench.runs.tell(say.unreadable);
    }
  }

  // book.js calls this once, when all these scripts have come.
  playground.start = () => {
    document.head.append(made("link", { rel: "stylesheet", href: new URL("run.css", here) }));
    const benches = new Map(Array.from(document.querySelectorAll("[data-run]"), (bar) => [bar, new Workbench(bar)]));
    addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat) return;
      const bar = event.target.closest?.(".listing")?.querySelector("[data-run]");
      if (!bar) return;
      event.preventDefault();
      benches.get(bar).runs.run();
    });
    const scratch = benches.get(document.querySelector("[data-run='']"));
    if (scratch) {
      openAddress(scratch);
      addEventListener("hashchange", () => openAddress(scratch));
    }
  };
}
