// Pictures: the server's SVG, in the colours of the page; a body map can be tapped.
//
// Lives here: drawing into a shadow root, so that the styles of one picture touch nothing else, and
// zones as buttons. A zone stands for the button below whose code is the zone's id; the words of
// both are the same. What a press does comes in as `act`.

import { TICK, plain } from "./messages.js";

const known = new Map();
const STYLE = `
  :host { display: block } svg { display: block; width: 100%; height: 100% }
  .badge, .digit { pointer-events: none }
  g[role=button] { cursor: pointer; outline: none }
  g[role=button] .badge { pointer-events: all }
  g[role=button]:hover .zone { fill: var(--picture-chosen); fill-opacity: .55 }
  g[role=button]:focus-visible .zone, g[role=button]:focus-visible .line { stroke: var(--focus); stroke-width: 14 }
  /* Verdana is as wide as the font that the picture was laid out in. */
  text { font-family: 'DejaVu Sans', Verdana, sans-serif }
  .hit { fill: none; stroke: transparent; stroke-width: 46; pointer-events: stroke }
`;

/** The picture of a message; its words say the same, and so they are its description. */
export function picture(message, act) {
  const host = document.createElement("div");
  host.className = "picture";
  host.setAttribute("role", "img");
  host.setAttribute("aria-label", plain(message));
  const root = host.attachShadow({ mode: "open" });
  const drawn = fetched(message.picture);
  const put = (text) => draw(root, host, text, message, act);
  if (typeof drawn === "string") put(drawn);
  else host.ready = drawn.then(put);
  return host;
}

/** The text of a picture, at once where it was shown before. */
function fetched(name) {
  if (!known.has(name)) {
    const coming = fetch(`picture/${name}`).then((answer) => answer.text());
    known.set(name, coming.then((text) => (known.set(name, text), text)));
  }
  return known.get(name);
}

function draw(root, host, text, message, act) {
  const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const style = document.createElement("style");
  style.textContent = STYLE;
  root.replaceChildren(style, svg);
  const [width, height] = svg.getAttribute("viewBox").split(" ").slice(2);
  host.style.setProperty("--ratio", width / height);
  const zones = message.rows.flat().flatMap((button) => {
    const code = button.data?.split(".").at(-1);
    const zone = code && svg.querySelector(`g[id="${CSS.escape(code)}"]`);
    return zone ? [[zone, button]] : [];
  });
  if (!zones.length) return;
  host.setAttribute("role", "group");
  zones.forEach(([zone, button]) => tappable(zone, button, message, act));
  rove(zones.map(([zone]) => zone));
}

/** Make a zone a button that does what the one below does. */
function tappable(zone, button, message, act) {
  const chosen = button.text.startsWith(TICK);
  zone.setAttribute("role", "button");
  zone.setAttribute("aria-label", button.text.replace(TICK, ""));
  zone.setAttribute("aria-pressed", chosen);
  zone.dataset.data = button.data;
  for (const line of zone.querySelectorAll(".line")) {
    const hit = line.cloneNode();
    hit.setAttribute("class", "hit");
    zone.append(hit);
  }
  for (const shape of zone.children) if (!shape.matches(".hit")) shape.classList.toggle("on", chosen);
  const press = () => act({ do: "press", message: message.number, data: button.data });
  zone.addEventListener("click", press);
  zone.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press();
  });
}

/** One stop of the Tab key for all zones; the arrows go from one to the next. */
function rove(zones) {
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  zones.forEach((zone, at) => {
    zone.setAttribute("tabindex", at ? -1 : 0);
    zone.addEventListener("focus", () => zones.forEach((one) => one.setAttribute("tabindex", one === zone ? 0 : -1)));
    zone.addEventListener("keydown", (event) => {
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      zones[(at + step + zones.length) % zones.length].focus();
    });
  });
}
