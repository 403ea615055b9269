// In the archive: pages from a folder may not fetch, so what they would fetch comes out of scripts.
"use strict";

{
  const handed = new Map(); // address of a script → what it hands out, by name

  window.handOut = (files) => handed.set(document.currentScript.src, files);

  function load(script) {
    if (handed.has(script.href)) return Promise.resolve(handed.get(script.href));
    return new Promise((done, failed) => {
      const element = document.createElement("script");
      element.src = script.href;
      element.onload = () => done(handed.get(script.href));
      element.onerror = () => failed(new Error(`${script.href} is missing`));
      document.head.append(element);
    });
  }

  // Pieces of the search are all in one script, other files each in one of its own. A server, if somebody starts one in
  // this folder, sends all but the pieces.
  const fromServer = window.fetch;
  window.fetch = async (address, ...options) => {
    const url = new URL(address, location);
    const [edition, piece] = url.href.split("/search/");
    if (!piece && url.protocol !== "file:") return fromServer(address, ...options);
    const files = await load(new URL(piece ? `${edition}/search/pieces.js` : `${url.href}.js`));
    const text = files[piece ?? url.pathname.split("/").pop()];
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  };

  // What the search finds are addresses of folders.
  addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.("a[href]");
      if (!link || link.protocol !== "file:" || !link.pathname.endsWith("/")) return;
      link.pathname += "index.html";
    },
    true,
  );
}
