// Runs Lighthouse as a phone would see each page: node lighthouse.mjs CHROMIUM FLAGS-AS-JSON URL…
// Prints one JSON object a line: {url, scores: {category: 0–100}, why: [what costs points]}.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { throttling } from "lighthouse/core/config/constants.js";
import { pageFunctions } from "lighthouse/core/lib/page-functions.js";
import puppeteer from "puppeteer-core";

// Lighthouse makes the processor four times slower, whatever it is. So that a page is judged, and not how fast or how
// busy this machine is, its own benchmark is asked before each page how many times slower a phone of the middle class
// is, which reaches 1,000 by the calibration in Chrome's developer tools (CalibrationController.ts, midScore).
const PHONE = 1000;

async function slowdown(port) {
  const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}` });
  const page = await browser.newPage();
  const index = await page.evaluate(pageFunctions.computeBenchmarkIndex);
  await page.close();
  await browser.disconnect();
  return Math.max(1, index / PHONE);
}

const [chromePath, flags, ...urls] = process.argv.slice(2);
const chrome = await launch({
  chromePath: chromePath || undefined,
  chromeFlags: ["--headless=new", "--accept-lang=fr", ...JSON.parse(flags)],
  logLevel: "silent",
});
try {
  for (const url of urls) {
    const { lhr } = await lighthouse(url, {
      port: chrome.port,
      logLevel: "silent",
      disableFullPageScreenshot: true,
      throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier: await slowdown(chrome.port) },
    });
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
