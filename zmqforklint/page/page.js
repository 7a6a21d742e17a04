// What the page does besides being read: signs open their details, arrow keys walk over them, one object can be
// shown alone. Without this script every sign is a plain link, and all is there.
"use strict";

for (const run of document.querySelectorAll(".run")) {
  const signs = [...run.querySelectorAll(".sign")];
  walkByKeys(run, signs);
  for (const sign of signs) sign.addEventListener("click", (event) => open(event, run, sign));
  for (const back of run.querySelectorAll(".back a")) {
    back.addEventListener("click", (event) => {
      const sign = target(back);
      if (!sign) return;
      event.preventDefault();
      makeCurrent(signs, sign);
      sign.focus();
      sign.scrollIntoView({ block: "center", inline: "center" });
    });
  }
  offerFilter(run, signs);
}

function target(link) {
  return document.getElementById(link.getAttribute("href").slice(1));
}

// Opens the details of a sign and goes there. The address is set, so that going back and copying it work.
function open(event, run, sign) {
  const body = target(sign);
  if (!body || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  makeCurrent([...run.querySelectorAll(".sign")], sign);
  history.replaceState(null, "", sign.getAttribute("href"));
  const details = body.closest("details");
  details.closest("tr").hidden = false;
  details.open = true;
  details.querySelector("summary").focus({ preventScroll: true });
  details.style.scrollMarginTop = `${covered(run) + 16}px`;
  details.scrollIntoView({ block: "start" });
}

// How many pixels at the top the diagram covers while it sticks there.
function covered(run) {
  const frame = run.querySelector(".frame");
  return getComputedStyle(frame).position === "sticky" ? frame.offsetHeight : 0;
}

function makeCurrent(signs, current) {
  for (const sign of signs) {
    sign.classList.toggle("current", sign === current);
    sign.setAttribute("tabindex", sign === current ? "0" : "-1");
  }
}

// One stop of the tab key for each diagram. Left and right go through the events of a process, up and down to the
// nearest sign of the process above or below.
function walkByKeys(run, signs) {
  if (!signs.length) return;
  for (const sign of signs) sign.setAttribute("tabindex", sign === signs[0] ? "0" : "-1");
  const rows = [...run.querySelectorAll(".diagram > g[role=group]")].map((row) => [...row.querySelectorAll(".sign")]);
  const place = (sign) => sign.querySelector(".hit").getBoundingClientRect().x;
  run.querySelector(".diagram").addEventListener("keydown", (event) => {
    const sign = event.target.closest(".sign");
    const row = rows.findIndex((each) => each.includes(sign));
    if (row < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const index = rows[row].indexOf(sign);
    const nearest = (others) => others && others.reduce(
      (best, each) => (Math.abs(place(each) - place(sign)) < Math.abs(place(best) - place(sign)) ? each : best));
    const next = {
      ArrowLeft: () => rows[row][index - 1],
      ArrowRight: () => rows[row][index + 1],
      ArrowUp: () => nearest(rows[row - 1]),
      ArrowDown: () => nearest(rows[row + 1]),
      Home: () => rows[row][0],
      End: () => rows[row].at(-1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    const chosen = next();
    if (!chosen) return;
    sign.setAttribute("tabindex", "-1");
    chosen.setAttribute("tabindex", "0");
    chosen.focus({ preventScroll: true });
    chosen.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

function offerFilter(run, signs) {
  const filter = run.querySelector(".filter");
  if (!filter) return;
  const rows = [...run.querySelectorAll(".events tbody tr")];
  const select = filter.querySelector("select");
  const marked = [...run.querySelectorAll(".diagram [data-things]")];
  const concerns = (element) => !select.value || (element.dataset.things || "").split(" ").includes(select.value);
  filter.hidden = false;
  select.addEventListener("change", () => {
    for (const element of marked) element.classList.toggle("faded", !concerns(element));
    for (const row of rows) row.hidden = !concerns(row);
    const shown = rows.filter((row) => !row.hidden).length;
    filter.querySelector("[role=status]").textContent =
      select.value ? `${shown} of ${rows.length} events` : "";
  });
}

if (location.hash) document.getElementById(location.hash.slice(1))?.closest("details")?.setAttribute("open", "");
