// Messages as elements: text, picture, buttons, polls, files.
//
// Lives here: how one message looks. What a button does comes in as `act`; pictures are drawn by
// pictures.js. Nothing is set as HTML but through `worded`, which lets six tags pass.

import { picture } from "./pictures.js";

export const TICK = "\u2713 ";
const TAGS = new Set(["B", "I", "A", "CODE", "BLOCKQUOTE", "TG-TIME"]);
const NAMES = { you: "You", sam: "Sam", group: "Iron Works", spotter: "Spotter" };

/** An element with properties, attributes (names with a dash or in ATTRIBUTES) and children. */
export function el(tag, given = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Spotter's HTML as nodes: its few tags, everything else as text. */
function worded(html, language) {
  const copied = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return paragraphs(node.data);
    const inside = [...node.childNodes].map(copied);
    if (!TAGS.has(node.nodeName)) return el("span", {}, ...inside);
    if (node.nodeName === "TG-TIME") return moment(Number(node.getAttribute("unix")), language);
    if (node.nodeName === "A") return el("a", { href: node.href, className: "door" }, ...inside);
    return el(node.nodeName.toLowerCase(), {}, ...inside);
  };
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return [...body.childNodes].map(copied);
}

/** Text with room between its paragraphs, a little less than an empty line. */
function paragraphs(text) {
  const made = document.createDocumentFragment();
  text.split(/\n\n+/).forEach((one, at) => {
    if (at) made.append(el("span", { className: "gap" }));
    made.append(one);
  });
  return made;
}

/** A point in time on the reader's own clock, as Telegram shows it. */
function moment(seconds, language) {
  const at = new Date(seconds * 1000);
  const how = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
  const own = navigator.languages.find((one) => one.split("-")[0] === language.split("-")[0]);
  return el("time", { dateTime: at.toISOString() }, at.toLocaleString(own ?? language, how));
}

/** The words of a message without marks, to be read aloud. */
export function plain(message) {
  const body = new DOMParser().parseFromString(message.text, "text/html").body;
  return body.textContent.trim();
}

/** One message of a chat. `act` does what is pressed; `language` is what Spotter speaks. */
export function article(message, act, language) {
  const made = el("article", { className: `message ${message.author}` });
  made.dataset.number = message.number;
  made.dataset.revision = message.revision;
  if (message.author === "clock") {
    made.append(el("span", {}, message.text, " \u00b7 ", day(message.at), ", ", clock(message.at)));
    return made;
  }
  const bot = message.author === "spotter";
  const bubble = el("div", { className: "bubble" });
  const name = el("span", { className: bot || message.author === "you" ? "name unseen" : "name" });
  name.append(NAMES[message.author]);
  bubble.append(name);
  if (message.picture) bubble.append(picture(message, act));
  const text = el("div", { className: "text" });
  if (bot) text.lang = language;
  text.append(...(bot ? worded(message.text, language) : [plain(message)]));
  if (message.text) bubble.append(text);
  if (message.file) bubble.append(file(message.file));
  if (message.poll) bubble.append(poll(message, act));
  const stamp = (message.edited ? "edited " : "") + clock(message.at);
  bubble.append(el("span", { className: "at" }, stamp));
  made.append(bubble);
  if (message.rows.length) made.append(buttons(message, act, language));
  return made;
}

function buttons(message, act, language) {
  const made = el("div", { className: "buttons", lang: language });
  for (const row of message.rows) {
    const line = el("div", { className: "row" });
    for (const one of row) line.append(button(message, one, act));
    made.append(line);
  }
  return made;
}

function button(message, one, act) {
  const made = el("button", { type: "button" }, one.text.replace(TICK, ""));
  made.className = one.danger ? "danger" : one.url ? "door" : "";
  made.dataset.data = one.data ?? one.url;
  if (message.rows.flat().some((other) => other.text.startsWith(TICK))) {
    made.setAttribute("aria-pressed", one.text.startsWith(TICK));
  }
  made.addEventListener("click", () =>
    act(one.url ? { do: "door", url: one.url } : { do: "press", message: message.number, data: one.data }),
  );
  return made;
}

function poll(message, act) {
  const { options, closed } = message.poll;
  const all = options.reduce((sum, one) => sum + one.count, 0);
  const made = el("div", { className: "poll" });
  options.forEach((one, option) => {
    const share = all ? Math.round((100 * one.count) / all) : 0;
    const vote = el("button", { type: "button", disabled: closed }, one.text, el("span", {}, `${share} %`));
    vote.addEventListener("click", () => act({ do: "vote", message: message.number, option }));
    made.append(vote);
  });
  return made;
}

function file({ name, id, size }) {
  const size_kb = Math.max(1, Math.round(size / 1024));
  return el("a", { className: "file", href: `file/${id}`, download: name }, name, el("small", {}, ` ${size_kb} kB`));
}

export function clock(at) {
  return new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}

export function day(at) {
  return new Date(at).toLocaleDateString([], { weekday: "short", day: "numeric", month: "short" });
}
