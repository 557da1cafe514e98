// The page: what the server tells is shown, what somebody does is sent.
//
// Lives here: the stream, the two chats, the bar above them. The server has the state; all that is
// kept here is what is open and which colours are wanted. Messages are made by messages.js.

import { article, clock, day, el, plain } from "./messages.js";

const $ = (selector) => document.querySelector(selector);
const chats = { private: $("#private"), group: $("#group") };
const IDEAS = {
  you: ["/settings", "Deadlifts at six tonight?"],
  sam: ["My back is killing me", "/back", "@bot do you help with backs?"],
};
let state = null;
let told = null; // the server's time, and ours when it told it

// --- What somebody does ----------------------------------------------------------

let busy = 0;
const waiting = [];

/** Send what somebody did; ends when the page shows what came of it. */
async function act(asked) {
  document.body.dataset.busy = ++busy;
  try {
    const answer = await fetch("act", { method: "POST", body: JSON.stringify(asked) });
    const { toast, problem, done } = await answer.json();
    if (toast || problem) say(toast || problem);
    while (state.done < done) await new Promise((shown) => waiting.push(shown));
  } catch {
    say("Spotter is gone. Start it again with: spotter try");
  } finally {
    if (--busy === 0) delete document.body.dataset.busy;
  }
}

const seat = () => $("input[name=seat]:checked").value;
const inPrivate = (asked) => act({ chat: "private", who: "you", ...asked });
const inGroup = async (asked) => {
  await act({ chat: "group", who: seat(), ...asked });
  if (asked.do === "door") show("private");
};
const doing = { private: inPrivate, group: inGroup };

for (const [name, chat] of Object.entries(chats)) {
  chat.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const input = event.target.elements.text;
    if (input.value.trim()) doing[name]({ do: "say", text: input.value });
    input.value = "";
  });
}
for (const button of document.querySelectorAll("[data-hours]")) {
  button.addEventListener("click", () => act({ do: "travel", hours: Number(button.dataset.hours) }));
}
$("#language").addEventListener("change", (event) => act({ do: "persona", language: event.target.value }));
for (const name of ["simple", "anonymous"]) {
  $(`#${name}`).addEventListener("change", (event) => act({ do: "persona", [name]: event.target.checked }));
}
for (const one of document.querySelectorAll("input[name=seat]")) one.addEventListener("change", seated);

// A menu closes with Escape, with a click elsewhere, and when something in it was chosen.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// --- What is open, and in which colours --------------------------------------------

function show(name) {
  $("main").dataset.show = name;
  for (const tab of document.querySelectorAll(".tabs button")) {
    tab.setAttribute("aria-pressed", tab.dataset.show === name);
  }
  if (name === "group") $(".tabs .news").hidden = true;
  toEnd(chats[name].querySelector(".log"));
}
for (const tab of document.querySelectorAll(".tabs button")) {
  tab.addEventListener("click", () => show(tab.dataset.show));
}

$("#show-events").addEventListener("click", (event) => {
  const shown = $("#events").hidden;
  $("#events").hidden = !shown;
  event.currentTarget.setAttribute("aria-pressed", shown);
  $("main").classList.toggle("with-events", shown);
  toEnd($("#events ol"));
});

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
function colour(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  const dark = (theme || (prefersDark.matches ? "dark" : "light")) === "dark";
  $("#dark").setAttribute("aria-pressed", dark);
}
$("#dark").addEventListener("click", (event) => {
  const theme = event.currentTarget.getAttribute("aria-pressed") === "true" ? "light" : "dark";
  sessionStorage.setItem("theme", theme);
  colour(theme);
});
prefersDark.addEventListener("change", () => colour(sessionStorage.getItem("theme")));
colour(sessionStorage.getItem("theme"));

// --- What is shown -----------------------------------------------------------------

const stream = new EventSource("stream");
stream.addEventListener("message", (event) => {
  const first = state === null;
  state = JSON.parse(event.data);
  told = { server: state.now, here: performance.now() };
  document.title = `${state.name}, on this machine`;
  const before = $("#said").textContent;
  $("#said").lang = state.spoken;
  const news = [
    ...fill(chats.private, state.private, doing.private, first),
    ...fill(chats.group, state.members, doing.group, first),
  ];
  const aloud = news.filter((one) => one.author === "spotter").map(plain).join("\n");
  // The same words twice would not be announced again.
  if (aloud) $("#said").textContent = aloud === before ? `${aloud}\u00a0` : aloud;
  keys();
  persona();
  events();
  tick();
  waiting.splice(0).forEach((shown) => shown());
});
stream.addEventListener("error", () => say("Spotter is gone. Start it again with: spotter try"));

/** Show a chat; returns the messages that are new or changed. */
function fill(chat, messages, doing, first) {
  const log = chat.querySelector(".log");
  const old = new Map([...log.children].map((one) => [one.dataset.number, one]));
  const held = focused(log);
  const news = [];
  messages.forEach((message, at) => {
    const was = old.get(String(message.number));
    old.delete(String(message.number));
    const same = was && was.dataset.revision === String(message.revision);
    const now = same ? was : article(message, doing, state.spoken);
    if (was && !same) was.replaceWith(now);
    if (!same) news.push(message);
    if (log.children[at] !== now) log.insertBefore(now, log.children[at] ?? null);
  });
  for (const gone of old.values()) gone.remove();
  if (news.length) {
    toEnd(log);
    if (held && !held.element.isConnected) refocus(log, held);
    if (chat === chats.group && !first && $("main").dataset.show !== "group") $(".tabs .news").hidden = false;
  }
  return first ? [] : news;
}

const buttonsOf = (card) => [...card.querySelectorAll(".buttons button")];
const wordsOf = (card) => buttonsOf(card).map((one) => one.textContent).join("\n");

/** What has the focus in a chat, also within a picture, and on which card. */
function focused(log) {
  const active = document.activeElement;
  if (!log.contains(active) || active === log) return null;
  const card = active.closest(".message");
  const zone = active.shadowRoot?.activeElement;
  return { element: zone ?? active, zone: zone?.id, at: buttonsOf(card).indexOf(active), words: wordsOf(card) };
}

/** Where a pressed button is gone: on a card with the same words its successor, else the first. */
function refocus(log, held) {
  const card = [...log.querySelectorAll(".buttons")].at(-1)?.closest(".message");
  if (!card) return log.focus();
  const same = wordsOf(card) === held.words;
  const zone = same && held.zone && card.querySelector(".picture")?.shadowRoot.getElementById(held.zone);
  const next = zone || buttonsOf(card)[same && held.at > 0 ? held.at : 0];
  next.focus({ preventScroll: true });
}

function toEnd(log) {
  const last = log.lastElementChild;
  const drawing = [...log.querySelectorAll(".picture")].at(-1)?.ready;
  const scroll = () => {
    log.scrollTop = log.scrollHeight;
    // A card that is taller than the window is read from its beginning.
    if (last && last.offsetHeight > log.clientHeight) log.scrollTop = last.offsetTop - 12;
  };
  scroll();
  drawing?.then(scroll);
}

function keys() {
  const box = chats.private.querySelector(".keys");
  box.hidden = !state.keys.length;
  box.lang = state.spoken;
  const wanted = JSON.stringify(state.keys);
  if (box.dataset.keys === wanted) return;
  const held = box.contains(document.activeElement);
  box.dataset.keys = wanted;
  box.replaceChildren(...state.keys.map((row) => el("div", { className: "row" }, ...row.map(key))));
  if (held) box.querySelector("button")?.focus();
}

function key(words) {
  const made = el("button", { type: "button" }, words);
  made.addEventListener("click", () => doing.private({ do: "say", text: words }));
  return made;
}

function persona() {
  const select = $("#language");
  if (!select.options.length) {
    select.append(...state.languages.map((one) => el("option", { value: one.code, lang: one.code }, one.name)));
  }
  select.value = state.persona.language;
  $("#simple").checked = state.persona.simple;
  $("#anonymous").checked = state.persona.anonymous;
  $("#admin-seat").textContent = state.persona.anonymous ? "The group, admin" : "You, admin";
  commands(chats.private, state.menus.private, doing.private, state.persona.language);
  seated();
}

/** What the chosen seat can do. */
function seated() {
  if (!state) return;
  const ideas = IDEAS[seat()].map((words) => key_of_group(words.replace("@bot", `@${state.username}`)));
  $(".ideas").replaceChildren(...ideas);
  commands(chats.group, state.menus[seat()], doing.group, state.persona.language);
}

function key_of_group(words) {
  const made = el("button", { type: "button" }, words.replace(`@${state.username} `, "@Spotter "));
  made.addEventListener("click", () => doing.group({ do: "say", text: words }));
  return made;
}

function commands(chat, menu, doing, language) {
  const list = chat.querySelector(".commands");
  if (list.dataset.shown === JSON.stringify(menu)) return;
  list.dataset.shown = JSON.stringify(menu);
  list.replaceChildren(...menu.map(({ command, description }) => {
    const made = el("button", { type: "button" }, el("b", {}, `/${command}`), el("span", { lang: language }, description));
    made.addEventListener("click", () => {
      list.closest("details").open = false;
      doing({ do: "say", text: `/${command}` });
    });
    return el("li", {}, made);
  }));
}

function events() {
  const list = $("#events ol");
  const newest = Number(list.lastElementChild?.dataset.number ?? 0);
  const more = state.events.filter((one) => one.number > newest);
  list.append(...more.map((one) => {
    const line = el("li", { className: one.kind }, el("time", {}, clock(one.at)), el("b", {}, one.kind), el("span", {}, one.text));
    line.dataset.number = one.number;
    return line;
  }));
  if (more.length) toEnd(list);
}

function tick() {
  if (!told) return;
  const now = told.server + performance.now() - told.here;
  $("#clock").textContent = `${day(now)}, ${clock(now)}`;
}
setInterval(tick, 1000);

let silence = 0;
function say(words) {
  $("#toast").textContent = words;
  clearTimeout(silence);
  silence = setTimeout(() => ($("#toast").textContent = ""), 6000);
}
