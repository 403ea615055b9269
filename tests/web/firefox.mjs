// Runs a program of a page in Firefox, on each Python that the page offers: node firefox.mjs FIREFOX URL
// Prints one JSON object a line: {python, status, printed}; python is the choice's text.

import puppeteer from "puppeteer-core";

const PATIENCE = 120_000; // ms
const [executablePath, url] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
try {
  const page = await browser.newPage();
  await page.goto(url);
  const choices = await page.$$eval("[data-run] select:first-of-type", ([field]) =>
    Array.from(field.options, ({ value, text }) => ({ value, text })),
  );
  for (const { value, text } of choices) {
    await page.select("[data-run] select", value);
    await page.click("[data-start]");
    await page.waitForFunction(
      () => document.querySelector(".run-status") && !document.querySelector("[data-start]").hidden,
      { timeout: PATIENCE },
    );
    const [status, printed] = await page.$eval(".run-result", (result) => [
      result.querySelector(".run-status").textContent,
      result.querySelector("pre").textContent,
    ]);
    console.log(JSON.stringify({ python: text, status, printed }));
  }
} finally {
  await browser.close();
}
