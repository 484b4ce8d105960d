// Elements built one by one: every text is a text node, so no file name can become markup.

const SVG = "http://www.w3.org/2000/svg";

export const byId = (id) => document.getElementById(id);

/** An element with attributes (`onclick` and the like are listeners) and children. */
export function h(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same, for a drawing. */
export function s(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((each) => each != null && each !== false && each !== ""));
  return element;
}

/** Say something to screen readers, without moving the focus. */
export function say(text) {
  byId("live").textContent = text;
}

/** Move the focus, and with it the screen reader and the scroll, to a title. */
export function goTo(element) {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}

/** Hand out a file without leaving the page. */
export function save(blob, name) {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
