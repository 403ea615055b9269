// What a run needs from the site and from the browser: files, and the interpreter. One is alive at a time, in a worker
// (worker.mjs), which ends with the page.
"use strict";

{
  const here = new URL(".", document.currentScript.src); // assets/run/ of the site
  const site = new URL("../..", here);

  async function text(path) {
    const answer = await fetch(new URL(path, site), { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
    return answer.text();
  }

  // Whether this browser can do it at all: share memory without further headers, and have modules as workers.
  function modern() {
    try {
      const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
      return typeof Atomics === "object" && buffer.constructor.name === "SharedArrayBuffer" && asksForType();
    } catch {
      return false;
    }
  }

  // A browser whose workers are no modules does not look at the type. No worker is made, as this is no address.
  function asksForType() {
    let asked = false;
    try {
      new Worker("http://", { get type() { asked = true; } });
    } catch {} // as it must be
    return asked;
  }

  // The one that is alive: a worker, its version, whether it is loaded, and what hears from it.
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

  Object.assign(playground, { here, site, text, modern, interpreter, end, alive: () => alive });
}
