"use strict";
(() => {
  const table = document.querySelector("table");
  if (!table) return;
  const body = table.tBodies[0];
  const shown = document.getElementById("shown");
  const words = document.getElementById("words");
  const heads = [...table.tHead.rows[0].cells];
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  let rows = [...body.rows];

  const number = cell => cell.dataset.n !== undefined ? Number(cell.dataset.n) : cell.textContent === "" ? NaN : Number(cell.textContent);
  const compareNumbers = (a, b) => Number.isNaN(a) || Number.isNaN(b) ? Number.isNaN(a) - Number.isNaN(b) : a - b;

  // What says nothing stays at the end in either direction.
  function sort(column, descending) {
    const head = heads[column];
    const isNumber = head.classList.contains("n");
    const keyed = rows.map(row => {
      const cell = row.cells[column];
      return { row, key: isNumber ? number(cell) : cell.textContent };
    });
    const isEmpty = key => isNumber ? Number.isNaN(key) : key === "" || key === "\u2013" || key === "none";
    keyed.sort((a, b) => {
      const order = isEmpty(a.key) - isEmpty(b.key);
      if (order !== 0 || isEmpty(a.key)) return order;
      const difference = isNumber ? compareNumbers(a.key, b.key) : collator.compare(a.key, b.key);
      return descending ? -difference : difference;
    });
    rows = keyed.map(pair => pair.row);
    const fragment = document.createDocumentFragment();
    for (const row of rows) fragment.append(row);
    body.append(fragment);
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    table.caption.textContent = "All models, by " + head.textContent.toLowerCase() + (descending ? ", highest or last first" : "");
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

  const texts = new Map();
  const textOf = row => {
    let text = texts.get(row);
    if (text === undefined) texts.set(row, text = [...row.cells].map(cell => cell.textContent).join(" ").toLowerCase());
    return text;
  };
  function filter() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const text = wanted.length ? textOf(row) : "";
      row.hidden = !wanted.every(word => text.includes(word));
      count += !row.hidden;
    }
    shown.textContent = wanted.length ? count + " of " + rows.length + " models" : "";
  }
  let timer;
  words.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(filter, 120); });
  const form = document.getElementById("filter");
  form.addEventListener("submit", event => { event.preventDefault(); filter(); });
  form.hidden = false;
  if (words.value) filter();
})();
