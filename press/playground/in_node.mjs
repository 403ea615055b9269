// Runs programs on one interpreter as a page would, in Node: the engine is the page's own, time is virtual.
//
// `node in_node.mjs FOLDER`, where FOLDER holds Pyodide; a JSON line for each program on standard input, such as
// {"file": "a.py", "files": {"a.py": "print(1)"}, "arguments": []}. It answers each with a JSON line: what
// engine.mjs's run gives, with {"stdout", "fault"}; a fault is null, or why there is no result.
// The first line that it writes is {"exact": the version as the interpreter says it}.

import crypto from "node:crypto";
import { readFileSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";

import { BOOT, start } from "./engine.mjs";

const MOST_OUTPUT = 1 << 20; // bytes, as in warm_process.py
const EPOCH = Date.UTC(2026, 0, 1); // ms, as in virtual_clock.py
const TICK = 1e-3; // ms that a reading takes
const BUSY = 1000; // readings between two sleeps, after which each takes ten times as long

// Time passes when somebody sleeps, or looks.
let now = 0;
let readings = 0;
function read() {
  now += ++readings > BUSY ? 10 * TICK : TICK;
  return now;
}
performance.now = read;
process.hrtime = () => [Math.floor(read() / 1e3), (now % 1e3) * 1e6]; // by which older ones read the clock in Node
Date.now = () => EPOCH + Math.floor(read());

// Nothing is left to chance, so that what is on record can be measured again.
const sameEachTime = (bytes) => bytes.fill(7);
Object.defineProperty(globalThis, "crypto", { value: { getRandomValues: sameEachTime } });
crypto.randomFillSync = sameEachTime;
crypto.randomBytes = (count) => sameEachTime(Buffer.alloc(count));

let printed;
let size;
const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`);
const reply = (fields) => say({ ...fields, stdout: Buffer.concat(printed).toString("utf8") });

// Ends this process in the middle of a program, as a page ends its worker.
function stop(fault) {
  reply({ fault, refused: engine.refused() });
  process.exit(0);
}
const host = {
  read: () => null,
  now: () => now,
  write(descriptor, bytes) {
    if (descriptor === 1) printed.push(Buffer.from(bytes));
    size += bytes.length;
    if (size > MOST_OUTPUT) stop(`prints more than ${MOST_OUTPUT / 1024} KiB`);
  },
  sleep(ms) {
    readings = 0;
    now += ms;
  },
  waitForEver: () => stop("waits for ever"),
};

const boot = Object.fromEntries(BOOT.map((name) => [name, readFileSync(new URL(name, import.meta.url), "utf8")]));
const engine = await start(`${process.argv[2]}/`, boot, host);
say({ exact: engine.version });
for await (const line of createInterface({ input: process.stdin })) {
  printed = [];
  size = 0;
  now = readings = 0;
  try {
    reply({ ...engine.run(JSON.parse(line)), fault: null });
    engine.forget();
  } catch (error) {
    stop(`the interpreter broke down: ${String(error).split("\n")[0]}`);
  }
}
