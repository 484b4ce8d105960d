// A searchable list of titles: the « editable combobox » pattern of the ARIA practices.

import { h } from "./dom.js";
import { tidy } from "./words.js";

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What a title is called and looked for by. */
export function titleName(title) {
  return title.row ? `${title.label} (ligne ${title.row})` : title.label;
}

/** Bind an input and its list to `titles`; `get()` gives the chosen title or null. */
export function combobox(input, list, titles, changed = () => {}) {
  const options = titles.map((title, number) => {
    const text = titleName(title);
    const node = h("li", { role: "option", id: `${list.id}-${number}` }, tidy(text));
    return { title, text, words: plain(`${text} ${title.slug} ${(title.aliases ?? []).join(" ")}`), node };
  });
  let shown = [];
  let active = -1;
  let chosen = null;

  function open() {
    const wanted = chosen ? [] : plain(input.value).split(/\s+/).filter(Boolean);
    shown = options.filter((each) => wanted.every((word) => each.words.includes(word)));
    list.replaceChildren(...(shown.length ? shown.map((each) => each.node) : [nothing()]));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    point(-1);
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    point(-1);
  }

  function point(number) {
    active = number;
    for (const [each, option] of shown.entries()) option.node.setAttribute("aria-selected", String(each === number));
    const node = shown[number]?.node;
    if (!node) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", node.id);
    node.scrollIntoView({ block: "nearest" });
  }

  function choose(option) {
    chosen = option;
    input.value = option?.text ?? "";
    input.removeAttribute("aria-invalid");
    close();
    changed();
  }

  /** The words typed are enough when they are one title's and no other's. */
  function settle() {
    const typed = plain(input.value.trim());
    if (!chosen && typed) {
      const found = options.filter((each) => each.title.slug === typed || plain(each.text) === typed);
      if (found.length === 1 || shown.length === 1) return choose(found[0] ?? shown[0]);
      input.setAttribute("aria-invalid", "true");
    }
    close();
  }

  const keys = {
    ArrowDown: () => (list.hidden ? open() : point(Math.min(active + 1, shown.length - 1))),
    ArrowUp: () => (list.hidden ? open() : point(Math.max(active - 1, 0))),
    Escape: close,
    Enter: () => shown[active] && choose(shown[active]),
  };
  input.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act || (event.key === "Enter" && list.hidden)) return;
    event.preventDefault();
    act();
  });
  input.addEventListener("input", () => {
    chosen = null;
    open();
    changed();
  });
  input.addEventListener("click", open);
  input.addEventListener("blur", settle);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // keep the focus
  list.addEventListener("click", (event) => {
    const option = shown.find((each) => each.node === event.target);
    if (option) choose(option);
  });

  return {
    get: () => chosen?.title ?? null,
    clear: () => choose(null),
    unsettled: () => !chosen && input.value.trim() !== "",
  };
}

const nothing = () => h("li", { role: "option", "aria-disabled": "true" }, "Aucun titre ne correspond. Essayez d'autres mots.");
