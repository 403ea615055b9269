// The worker in which a program of a page runs: it may block, and the page stays alive; ending it ends whatever runs.
//
// It is told {load: address of the interpreter's folder} once, then {run: program, input: [line, …]} each time, with
// schedule: a language, where the schedule of the run is to be drawn; such a run does not wait. It tells
//
//   {loaded: version}                     it can run programs
//   {stream: 1 or 2, text}                what the program writes, as it is written
//   {typed: text}                         a line of the input that the program has just read
//   {stopped: "output" or "forever"}      the program has written too much, or nothing can wake it any more; it waits to
//                                         be ended
//   {ended: what engine.mjs's run gives, seconds}
//   {failed: error}                       the interpreter could not be loaded, or has broken down

import { BOOT, SCHEDULE, start } from "./engine.mjs";

const MOST_OUTPUT = 1 << 18; // bytes that a page can show well
const DAY = 24 * 3600 * 1000; // ms; nobody waits longer
const TICK = 1e-3; // ms that a reading takes on a clock that does not wait

// Waiting without work: nobody ever wakes this, so it lasts until the time is over. Memory made for WebAssembly may be
// shared without the headers that a SharedArrayBuffer of one's own would need.
const bell = new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer);
const sleep = (ms) => void Atomics.wait(bell, 0, 0, ms);

let input = [];
let written;
const decoders = [];

function begin() {
  written = 0;
  for (const stream of [1, 2]) decoders[stream] = new TextDecoder();
}
function stop(why) {
  postMessage({ stopped: why });
  sleep(Infinity);
}

// A clock that jumps over waiting, so that a schedule is drawn at once, and is the same each time.
const real = { now: performance.now.bind(performance), date: Date.now };
let jumping = null; // where it is, in ms
function jump() {
  jumping = 0;
  performance.now = () => (jumping += TICK);
  Date.now = () => real.date() + Math.floor(jumping);
}
function walk() {
  jumping = null;
  performance.now = real.now;
  Date.now = real.date;
}

const host = {
  now: () => jumping ?? real.now(),
  sleep(ms) {
    if (jumping !== null) {
      jumping += ms;
      if (jumping > DAY) stop("forever");
      return;
    }
    sleep(ms);
  },
  waitForEver: () => stop("forever"),
  write(stream, bytes) {
    postMessage({ stream, text: decoders[stream].decode(bytes, { stream: true }) });
    written += bytes.length;
    if (written > MOST_OUTPUT) stop("output");
  },
  read() {
    if (!input.length) return null;
    const text = `${input.shift()}\n`;
    postMessage({ typed: text });
    return new TextEncoder().encode(text);
  },
};

async function fetched(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
  return answer;
}

async function load(folder) {
  const texts = BOOT.map(async (name) => [name, await (await fetched(new URL(name, import.meta.url))).text()]);
  const started = start(folder, Promise.all(texts).then(Object.fromEntries), host);
  // Where the host has no interpreter, Pyodide waits for ever; and where the line breaks, it says so to nobody.
  await fetched(`${folder}pyodide.asm.wasm`, { method: "HEAD" });
  return started;
}
// What records and draws schedules, once somebody has asked for one.
let drawing;
async function drawingFiles() {
  const texts = SCHEDULE.map(async (name) => [name, await (await fetched(new URL(`../schedule/${name}`, import.meta.url))).text()]);
  return Object.fromEntries(await Promise.all(texts));
}
self.addEventListener("unhandledrejection", ({ reason }) => postMessage({ failed: String(reason) }));

let engine;
onmessage = async ({ data }) => {
  try {
    if (data.load) {
      engine = load(data.load);
      postMessage({ loaded: (await engine).version });
    } else {
      const { run, forget } = await engine;
      const schedule = data.schedule ? { language: data.schedule, files: await (drawing ??= drawingFiles()) } : null;
      input = [...data.input];
      begin();
      const started = real.now();
      if (schedule) jump();
      const ended = run({ ...data.run, schedule });
      walk();
      postMessage({ ended, seconds: (real.now() - started) / 1000 });
      forget();
    }
  } catch (error) {
    walk();
    drawing = null;
    postMessage({ failed: String(error) });
  }
};
