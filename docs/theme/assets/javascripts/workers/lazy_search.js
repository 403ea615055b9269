// Stands between a page and the theme's search worker, so that neither worker nor index is loaded before somebody
// asks something. The page sends {type: 0} with its settings, and expects {type: 1}; then {type: 2} with a query,
// and expects {type: 3}. The theme's own worker, once loaded into this one, answers in the same words.
//
// It lies in the theme's folder of workers, because that worker finds its language files relative to itself.
const SETUP = 0, READY = 1, QUERY = 2;
const themeWorker = self.location.search.slice(1);
const index = "../../../search/whole_index.json";

let settings = null;
let loading = null;
const forTheme = new WeakSet();

function tellTheme(data) {
  const event = new MessageEvent("message", { data });
  forTheme.add(event);
  self.dispatchEvent(event);
}

async function load() {
  const answer = await fetch(index);
  if (!answer.ok) throw new Error(`${index}: ${answer.status}`);
  const { docs } = await answer.json();
  importScripts(themeWorker);
  const ready = new Promise((resolve) => {
    const post = self.postMessage.bind(self);
    self.postMessage = (message) => {
      if (message.type !== READY) return post(message);
      self.postMessage = post;
      resolve();
    };
  });
  tellTheme({ type: SETUP, data: { ...settings, docs } });
  await ready;
}

// To the theme's query language, "TypeError: …" asks for a field of that name. Readers paste error messages.
const asText = (query) => query.replace(/[:~^]/g, " ");

self.addEventListener("message", async (event) => {
  if (forTheme.has(event)) return;
  event.stopImmediatePropagation();
  const { type, data } = event.data;
  if (type === SETUP) {
    settings = data;
    self.postMessage({ type: READY });
  } else if (type === QUERY) {
    try {
      await (loading ??= load());
      tellTheme({ type: QUERY, data: asText(data) });
    } catch (error) {
      loading = null; // the next letter typed tries again
      console.error("search could not be loaded", error);
    }
  }
});
