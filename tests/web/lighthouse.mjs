// Runs Lighthouse as a phone would see each page: node lighthouse.mjs CHROMIUM FLAGS-AS-JSON URL…
// Prints one JSON object a line: {url, scores: {category: 0–100}, why: [what costs points]}.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, flags, ...urls] = process.argv.slice(2);
const chrome = await launch({
  chromePath: chromePath || undefined,
  chromeFlags: ["--headless=new", "--accept-lang=fr", ...JSON.parse(flags)],
  logLevel: "silent",
});
try {
  for (const url of urls) {
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "silent", disableFullPageScreenshot: true });
    const scores = {};
    const why = [];
    for (const [name, category] of Object.entries(lhr.categories)) {
      scores[name] = Math.round(category.score * 100);
      for (const { id, weight } of category.auditRefs) {
        const { score, title, displayValue } = lhr.audits[id];
        if (weight && score !== null && score < 1) why.push(`${name}: ${title} ${displayValue ?? ""}`.trim());
      }
    }
    if (lhr.runtimeError) why.push(lhr.runtimeError.message);
    console.log(JSON.stringify({ url, scores, why }));
  }
} finally {
  chrome.kill();
}
