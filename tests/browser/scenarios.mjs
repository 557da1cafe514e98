// What people do in the page. Each scenario returns what they saw; tests say what has to hold.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// --- The smallest acts -----------------------------------------------------------------

/** Until the page shows what came of everything that was done. */
const settled = (page) => page.locator("body:not([data-busy])").waitFor();

/** Do something and wait for what comes of it. */
async function after(page, doing) {
  await Promise.all([page.waitForResponse((one) => one.url().endsWith("/act")), doing()]);
  await settled(page);
}

const named = (chat, name) => `#${chat} .buttons button[data-data$="${name}"]`;
const press = (page, name, chat = "private") => after(page, () => page.locator(named(chat, name)).last().click());
const travel = (page, hours) => after(page, () => page.locator(`[data-hours="${hours}"]`).click());

async function write(page, text, chat = "group") {
  await page.locator(`#${chat} input[name=text]`).fill(text);
  await after(page, () => page.locator(`#${chat} .write > button`).click());
}

/** The text of every message of a chat, as a person reads it. */
const texts = (page, chat) =>
  page.locator(`#${chat} .message`).evaluateAll((all) => all.map((one) => one.querySelector(".text")?.textContent ?? one.textContent));

const labels = (page, chat) =>
  page.locator(`#${chat} .message`).evaluateAll((all) => [...all.at(-1).querySelectorAll("button")].map((one) => one.textContent));

async function answer(page, names) {
  for (const name of names) await press(page, `.${name}`);
}

async function tapZone(page, zone) {
  await after(page, () => page.locator(`#private g#${zone}`).click());
}

// --- Whole stories ----------------------------------------------------------------------

/** From Start to the result with the mouse, the body map tapped, then both check-ins. */
export async function byMouse(page, { before, zone, behind, checkIns }) {
  await answer(page, before);
  const map = page.locator(`#private g#${zone}`);
  const zones = await page.locator("#private .picture g[role=button]").evaluateAll((all) =>
    all.map((one) => [one.getAttribute("aria-label"), one.getAttribute("aria-pressed")]),
  );
  const mirrored = await labels(page, "private");
  await map.waitFor();
  await tapZone(page, zone);
  await answer(page, behind);
  const result = (await texts(page, "private")).at(-1);
  const asked = [];
  for (const { hours, answers } of checkIns) {
    for (const span of hours) await travel(page, span);
    asked.push((await texts(page, "private")).at(-1));
    await answer(page, answers);
  }
  const shown = await texts(page, "private");
  const clock = await page.locator("#clock").textContent();
  const pictures = await page.locator("#private .picture[role=img]").evaluateAll((all) =>
    all.map((one) => [one.ariaLabel, one.closest(".message").querySelector(".text").textContent, one.shadowRoot.querySelectorAll("svg *").length]),
  );
  await page.reload();
  await page.locator("#private .message").first().waitFor();
  return { zones, mirrored, result, asked, shown, clock, pictures, again: await texts(page, "private") };
}

/** The same with Tab, the arrows, Enter and Space alone; nothing is ever pointed at. */
export async function byKeyboard(page, { before, zone, behind, typed }) {
  const unseen = [];
  const active = () =>
    page.evaluate(() => {
      const held = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      const style = getComputedStyle(held.querySelector?.(".zone, .line") ?? held);
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      const drawn = parseFloat(style.strokeWidth) >= 10;
      return { data: held.dataset?.data ?? "", id: held.id, hours: held.dataset?.hours, name: held.name, tag: held.tagName, seen: outlined || drawn };
    });
  const reach = async (wanted, key = "Tab") => {
    for (let tries = 0; tries < 90; tries += 1) {
      const held = await active();
      if (tries && held.tag !== "BODY" && !held.seen) unseen.push(held);
      if (wanted(held)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`the ${key} key never reached it: ${wanted}`);
  };
  const pressed = async (name, key) => {
    await reach((held) => held.data.endsWith(`.${name}`));
    await after(page, () => page.keyboard.press(key));
  };
  for (const [at, name] of before.entries()) await pressed(name, at % 2 ? "Space" : "Enter");
  await reach((held) => held.tag === "g", "Shift+Tab");
  await reach((held) => held.id === zone, "ArrowRight");
  await after(page, () => page.keyboard.press("Enter"));
  for (const name of behind) await pressed(name, "Enter");
  await reach((held) => held.name === "text", "Tab");
  await page.keyboard.type(typed);
  await after(page, () => page.keyboard.press("Enter"));
  const said = (await texts(page, "private")).slice(-2);
  await reach((held) => held.hours === "72", "Shift+Tab");
  await after(page, () => page.keyboard.press("Enter"));
  return { unseen, said, last: (await texts(page, "private")).at(-1) };
}

/** Several zones: each is marked on the map and below it, and keeps the focus. */
export async function marking(page, { before, zones }) {
  await answer(page, before);
  const seen = [];
  for (const zone of zones) {
    await tapZone(page, zone);
    await page.locator(`#private g#${zone}`).focus();
    await after(page, () => page.keyboard.press("Enter"));
    await after(page, () => page.keyboard.press("Enter"));
    seen.push(await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.id));
  }
  const pressed = (all) => all.filter((one) => one.ariaPressed === "true").map((one) => one.dataset.data);
  return {
    held: seen,
    onTheMap: await page.locator("#private .picture g[role=button]").evaluateAll(pressed),
    below: await page.locator("#private .buttons button").evaluateAll(pressed),
    drawn: await page.locator("#private .picture .zone.on").count(),
    messages: await page.locator("#private .message").count(),
  };
}

/** The group: a member's words, the door to the panel, a day, and its post. */
export async function asAdmin(page) {
  const seen = {};
  await after(page, () => page.locator("#group .buttons .door").last().click());
  seen.throughTheDoor = (await texts(page, "private")).at(-1);
  await page.getByText("Sam, member").click();
  await write(page, "My back is killing me");
  seen.overheard = (await texts(page, "group")).at(-1);
  await after(page, () => page.locator(".ideas button", { hasText: "/back" }).click());
  seen.pointed = (await texts(page, "group")).at(-1);
  await page.getByText("You, admin").click();
  await after(page, () => page.locator(".ideas button", { hasText: "/settings" }).click());
  await after(page, () => page.locator("#group .buttons .door").last().click());
  seen.panel = await labels(page, "private");
  await press(page, ":days");
  await press(page, ":dayon:1");
  await travel(page, 48);
  seen.posted = await texts(page, "group");
  return seen;
}

/** An admin who writes as the group proves it with a code. */
export async function anonymously(page) {
  const seen = {};
  await page.locator("#persona summary").click();
  await after(page, () => page.locator("#anonymous").check());
  await page.keyboard.press("Escape");
  await write(page, "/settings");
  await after(page, () => page.locator("#group .buttons .door").last().click());
  seen.refused = (await texts(page, "private")).at(-1);
  await after(page, () => page.locator("#private .message .buttons button").last().click());
  const asked = (await texts(page, "private")).at(-1);
  await write(page, `/link ${asked.match(/\/link (\d+)/)[1]}`);
  seen.linked = (await texts(page, "group")).at(-1);
  seen.opened = (await texts(page, "private")).at(-1);
  return seen;
}

/** Screen-reader mode in another language: keys, no picture, every question announced. */
export async function listening(page, { language, keys }) {
  await page.locator("#persona summary").click();
  await after(page, () => page.locator("#language").selectOption(language));
  await after(page, () => page.locator("#simple").check());
  await page.keyboard.press("Escape");
  const announced = [];
  for (const at of keys) {
    await after(page, () => page.locator("#private .keys button").nth(at).click());
    announced.push(await page.locator("#said").textContent());
  }
  return {
    announced,
    buttons: await page.locator("#private .message:last-of-type :is(.buttons, .picture)").count(),
    spoken: await page.locator("#private .text[lang]").last().getAttribute("lang"),
    last: (await texts(page, "private")).at(-1),
  };
}

/** What axe finds in the page as it stands after some answers, with all its parts open. */
export async function scanned(page, { answers }) {
  await answer(page, answers);
  await page.locator("#show-events").click();
  await page.locator("#persona summary").click();
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const nameless = await page.evaluate(() => {
    const inside = [...document.querySelectorAll(".picture")].flatMap((one) => [...one.shadowRoot.querySelectorAll("[role=button]")]);
    const all = [...document.querySelectorAll("button, input, select, summary, a[href], [tabindex='0']"), ...inside];
    const named = (one) => one.ariaLabel || one.textContent.trim() || one.labels?.length || one.getAttribute("aria-labelledby");
    return all.filter((one) => !named(one)).map((one) => one.outerHTML);
  });
  const violations = found.violations.map(({ id, impact, nodes }) => [id, impact, nodes.map((one) => one.html).join(" ")]);
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  return { violations, nameless, passes: found.passes?.length ?? 0, background: dark };
}

/** A phone: one chat at a time, nothing wider than the screen, fingers find the buttons. */
export async function onAPhone(page, { answers }) {
  await answer(page, answers);
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const small = await page.locator(".buttons button:visible, .bar button:visible, .tabs button:visible, .write > button:visible").evaluateAll((all) =>
    all.map((one) => [one.textContent, Math.min(one.offsetHeight, one.offsetWidth)]).filter(([, size]) => size < 30),
  );
  const seen = { small, wide: await wide(), group: await page.locator("#group").isVisible() };
  await page.locator(".tabs [data-show=group]").click();
  seen.private = await page.locator("#private").isVisible();
  seen.wideGroup = await wide();
  await after(page, () => page.locator("#group .buttons .door").last().click());
  seen.back = await page.locator("#private").isVisible();
  return seen;
}

/** The colours: the switch wins over what the system prefers, and a reload keeps it. */
export async function coloured(page) {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const colours = [await paper()];
  await page.locator("#dark").click();
  colours.push(await paper());
  await page.reload();
  await page.locator("#private .message").first().waitFor();
  colours.push(await paper());
  return { colours, pressed: await page.locator("#dark").getAttribute("aria-pressed") };
}

/** A picture of the page for the README, and how much it differs from the one that is kept. */
export async function photographed(page, { answers, group, kept }) {
  await answer(page, answers);
  if (group) {
    await page.getByText("Sam, member").click();
    await write(page, "My back is killing me");
    await after(page, () => page.locator(".ideas button", { hasText: "/back" }).click());
    await page.getByText("You, admin").click();
    await page.locator("#private-title").click();
  }
  await page.evaluate(() => document.fonts.ready);
  const taken = (await page.screenshot()).toString("base64");
  // Our own page would not let a picture in that is not the server's.
  const elsewhere = await page.context().newPage();
  return { taken, differs: kept ? await elsewhere.evaluate(difference, [taken, kept]) : null };
}

/** How much of two pictures differs, 0 to 1, seen from so far that letters are grey. */
async function difference(both) {
  const seen = await Promise.all(
    both.map(async (one) => {
      const image = new Image();
      image.src = `data:image/png;base64,${one}`;
      await image.decode();
      const [width, height] = [120, Math.round((120 * image.height) / image.width)];
      const context = new OffscreenCanvas(width, height).getContext("2d");
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, width, height);
      return context.getImageData(0, 0, width, height).data;
    }),
  );
  if (seen[0].length !== seen[1].length) return 1;
  const other = seen[0].filter((value, at) => Math.abs(value - seen[1][at]) > 24);
  return other.length / seen[0].length;
}

/** The same scan with a button that nobody gave a name. */
export async function spoiled(page) {
  await page.evaluate(() => document.querySelector("main").append(document.createElement("button")));
  return scanned(page, { answers: [] });
}
