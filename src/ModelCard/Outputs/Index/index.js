"use strict";
document.documentElement.classList.add("loading");
document.addEventListener("DOMContentLoaded", () => {
  const table = document.querySelector("table");
  if (!table) return;
  const most = 200;
  const body = table.tBodies[0];
  const words = document.getElementById("words");
  const shown = document.getElementById("shown");
  const more = document.getElementById("more");
  const heads = [...table.tHead.rows[0].cells];
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  let rows = [...body.rows];
  let found = rows;
  let limit = most;

  // Only what is shown is in the page: a browser lays out hundreds of rows at once, and thousands in seconds.
  function show() {
    body.replaceChildren(...found.slice(0, limit));
    more.hidden = found.length <= limit;
    more.firstChild.textContent = "Show all " + found.length.toLocaleString("en");
    const count = Math.min(limit, found.length);
    shown.textContent = count === rows.length ? "" : count < found.length
      ? "The first " + count + " of " + found.length.toLocaleString("en") + " models"
      : count.toLocaleString("en") + " of " + rows.length.toLocaleString("en") + " models";
  }

  // What says nothing stays at the end in either direction.
  function sort(column, descending) {
    const head = heads[column];
    const isNumber = head.classList.contains("n");
    const keyed = rows.map(row => {
      const cell = row.cells[column];
      const text = cell.textContent;
      const key = !isNumber ? text : cell.dataset.n !== undefined ? Number(cell.dataset.n) : text === "" ? NaN : Number(text);
      return { row, key, isEmpty: isNumber ? Number.isNaN(key) : text === "" || text === "\u2013" || text === "none" };
    });
    keyed.sort((a, b) => {
      if (a.isEmpty || b.isEmpty) return a.isEmpty - b.isEmpty;
      const difference = isNumber ? a.key - b.key : collator.compare(a.key, b.key);
      return descending ? -difference : difference;
    });
    rows = keyed.map(pair => pair.row);
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    table.caption.textContent = "All models, by " + head.textContent.toLowerCase() + (descending ? ", highest or last first" : "");
    filter();
  }

  const texts = new Map();
  function textOf(row) {
    let text = texts.get(row);
    if (text === undefined) texts.set(row, text = [...row.cells].map(cell => cell.textContent).join(" ").toLowerCase());
    return text;
  }

  function filter() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    found = wanted.length ? rows.filter(row => wanted.every(word => textOf(row).includes(word))) : rows;
    show();
  }

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const current = head.getAttribute("aria-sort");
      sort(column, current ? current === "ascending" : head.classList.contains("n"));
    });
  });

  let timer;
  words.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(filter, 120); });
  more.firstChild.addEventListener("click", () => {
    const next = body.rows.length;
    limit = Infinity;
    show();
    body.rows[next]?.querySelector("a")?.focus();
  });
  addEventListener("beforeprint", () => body.replaceChildren(...found));
  addEventListener("afterprint", show);
  document.getElementById("filter").hidden = false;
  filter();
  document.documentElement.classList.remove("loading");
});
