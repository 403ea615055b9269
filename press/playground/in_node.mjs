// Runs programs on one interpreter as a page would, in Node: the engine is the page's own, time is virtual.
//
// `node in_node.mjs FOLDER`, where FOLDER holds Pyodide; a JSON line for each program on standard input, such as
// {"file": "a.py", "files": {"a.py": "print(1)"}, "arguments": []}. It answers each with a JSON line: what
// engine.mjs's run gives, with {"stdout", "fault"}; a fault is null, or why there is no result.
// The first line that it writes is {"exact": the version as the interpreter says it}.

import { readFileSync } from "node:fs";
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

let printed;
let size;
let fault;
class Stop extends Error {}
const host = {
  read: () => null,
  now: () => now,
  write(descriptor, bytes) {
    if (descriptor === 1) printed.push(Buffer.from(bytes));
    size += bytes.length;
    if (size > MOST_OUTPUT) {
      fault = `prints more than ${MOST_OUTPUT / 1024} KiB`;
      throw new Stop(fault);
    }
  },
  sleep(ms) {
    readings = 0;
    now += ms;
  },
  waitForEver() {
    fault = "waits for ever";
    throw new Stop(fault);
  },
};

const boot = Object.fromEntries(BOOT.map((name) => [name, readFileSync(new URL(name, import.meta.url), "utf8")]));
const engine = await start(`${process.argv[2]}/`, boot, host);
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
say({ exact: engine.version });
for await (const line of createInterface({ input: process.stdin })) {
  printed = [];
  size = 0;
  fault = null;
  now = readings = 0;
  let ending = {};
  try {
    ending = engine.run(JSON.parse(line));
    engine.forget();
  } catch (error) {
    fault ??= `the interpreter died: ${String(error).split("\n")[0]}`;
  }
  say({ ...ending, stdout: Buffer.concat(printed).toString("utf8"), fault });
  if (fault) process.exit(0); // what is left in the interpreter is anybody's guess
}
