// What the component says on English pages; words.zh.js has the same for Chinese ones.
//
// This is the first of the scripts that book.js fetches when somebody first asks for a run, or has changed a program
// before. They are no modules, because browsers load none into a page from a disk: what one gives to those after it is in
// `playground`.
"use strict";

globalThis.playground = {
  say: {
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
    tooLong: (limit) => `Stopped: it had not ended after ${limit} s.`,
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
  },
};
