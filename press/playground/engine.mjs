// One CPython in this worker (or in Node, for the tests): loads it, and runs programs, each as if it were the first.
//
// A program may leave anything behind: patched modules, other policies, garbage. So the memory of the interpreter is
// kept as it was before the first program, and put back after each. That is a copy of some 20 MB, which takes
// milliseconds where starting anew takes a second. It works because all that Python knows lies in that memory, and
// because the few JavaScript objects that Python holds (the functions below) live as long as the interpreter.

const HOME = "/home/reader";
const FOR_EVER = 2 ** 31 - 1; // ms

// The Python files, beside this one, by which an interpreter is made ready.
export const BOOT = ["boot.py", "last_words.py"];

// Those that record and draw the schedule of a run, in assets/schedule/ of the site; fetched when somebody asks for one.
export const SCHEDULE = ["recorded_here.py", "recorder.py", "press/swimlane_layout.py", "press/swimlanes.py", "press/schedule_table.py"];

// An interpreter of `folder` (an address that ends with a slash). `boot` are the texts of BOOT by name, or a promise of
// them. `host` is what a program meets outside of Python: write(descriptor, bytes); read(), which gives the next line
// of its input as bytes, or null; sleep(ms); waitForEver(), of which nobody returns; now(), in ms, where schedules are
// asked for.
export async function start(folder, boot, host) {
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  const silent = () => {};
  const python = await loadPyodide({ indexURL: folder, stdout: silent, stderr: silent });
  const { FS } = python;
  const HEAP = () => python._module.HEAPU8;

  let refused = null;
  let said = []; // what came out of the error stream
  let mark = 0;
  let unread = new Uint8Array(); // of a line of input
  const text = (chunks) => new TextDecoder().decode(joined(chunks));
  python.registerJsModule("_page", {
    sleep: host.sleep,
    now: () => host.now(),
    wait_for_ever: () => (host.waitForEver(), host.sleep(FOR_EVER)),
    refuse: (what) => void (refused ??= what),
    mark: () => void (mark = said.length),
    said_since: () => text(said.slice(mark)),
  });

  FS.mkdirTree("/boot");
  for (const [name, text] of Object.entries(await boot)) FS.writeFile(`/boot/${name}`, text);
  python.runPython("import sys; sys.path.insert(0, '/boot'); import boot");
  const { run, without_machine: withoutMachine } = python.pyimport("boot");

  FS.mkdirTree(HOME);
  connect(FS, 0, {
    read(length) {
      if (!unread.length) unread = host.read() ?? unread;
      const part = unread.subarray(0, length);
      unread = unread.subarray(part.length);
      return part;
    },
  });
  connect(FS, 1, { write: (bytes) => host.write(1, bytes) });
  connect(FS, 2, {
    write(bytes) {
      said.push(bytes);
      host.write(2, bytes);
    },
  });
  const three = FS.streams.slice(0, 3);
  const asNew = HEAP().slice();

  return {
    version: python.runPython("sys.version.split()[0]"),

    // What the program that runs, or the last one, was refused.
    refused: () => refused,

    // Runs `program`, {file, files: {name: text}, arguments, schedule: null or {language, files: the texts of SCHEDULE by
    // name}}; gives {code, error, lacks, schedule, refused, stderr}: what boot.py
    // says of its end; what it was refused, if anything; what it wrote to its error stream and the book would show.
    run(program) {
      FS.chdir(HOME);
      for (const [name, text] of Object.entries(program.files)) FS.writeFile(`${HOME}/${name}`, text);
      const { language, files = {} } = program.schedule ?? {};
      if (language) FS.mkdirTree("/schedule/press");
      for (const [name, text] of Object.entries(files)) FS.writeFile(`/schedule/${name}`, text);
      refused = null;
      said = [];
      mark = 0;
      const asked = JSON.stringify({ file: program.file, arguments: program.arguments ?? [], schedule: language });
      const ending = JSON.parse(run(asked));
      return { ...ending, refused, stderr: ending.error === null ? withoutMachine(text(said)) : "" };
    },

    // Be as if no program had run. Apart from `run`, so that a reader sees the end of one before.
    forget() {
      HEAP().set(asNew);
      HEAP().fill(0, asNew.length);
      FS.streams.forEach((stream, descriptor) => descriptor > 2 && stream && FS.close(stream));
      three.forEach((stream, descriptor) => (FS.streams[descriptor] = stream));
      unread = new Uint8Array();
      empty(FS, HOME);
      empty(FS, "/tmp");
    },
  };
}

function joined(chunks) {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

// Puts functions in the place of what Pyodide has behind one of the three descriptors.
function connect(FS, descriptor, { read, write }) {
  const stream = FS.streams[descriptor];
  stream.stream_ops = {
    ...stream.stream_ops,
    write(_stream, buffer, offset, length) {
      write(new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length).slice());
      return length;
    },
    read(_stream, buffer, offset, length) {
      const part = read(length);
      buffer.set(part, offset);
      return part.length;
    },
    fsync() {},
  };
}

function empty(FS, folder) {
  for (const name of FS.readdir(folder)) {
    if (name === "." || name === "..") continue;
    const path = `${folder}/${name}`;
    if (FS.isDir(FS.lstat(path).mode)) {
      empty(FS, path);
      FS.rmdir(path);
    } else {
      FS.unlink(path);
    }
  }
}
