// One browser for all scenarios: a line of JSON in, a line of JSON out.
//
//   {"scenario": "byMouse", "address": "http://127.0.0.1:..", "look": {...}, ...}
//   {"result": ..} or {"error": ".."}
//
// Every scenario also fails when the page reports an error or asks another server for anything.

import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import * as scenarios from "./scenarios.mjs";

const LOOK = { viewport: { width: 1280, height: 800 }, locale: "en-GB", timezoneId: "Europe/London", reducedMotion: "reduce" };
const root = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: root ? ["--no-sandbox"] : [],
});

async function played({ scenario, address, look, ...given }) {
  const context = await browser.newContext({ ...LOOK, ...look });
  context.setDefaultTimeout(15000);
  const page = await context.newPage();
  const offences = [];
  page.on("pageerror", (error) => offences.push(`error: ${error.message}`));
  page.on("console", (line) => line.type() === "error" && offences.push(`console: ${line.text()}`));
  page.on("request", (request) => {
    const own = request.url().startsWith(address) || request.url().startsWith("data:");
    if (!own && !given.elsewhere) offences.push(`asked elsewhere: ${request.url()}`);
  });
  try {
    await page.goto(address);
    await page.locator("#private .message").first().waitFor();
    const result = await scenarios[scenario](page, given);
    if (offences.length) throw new Error(offences.join("; "));
    return { result: result ?? null };
  } catch (error) {
    return { error: [error.message, ...offences].join("\n") };
  } finally {
    await context.close();
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await played(JSON.parse(line)))}\n`);
}
await browser.close();
