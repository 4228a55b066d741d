"use strict";
(async () => {
  /* the page counts as loaded when the charts in view stand, for whoever prints or photographs it: an open frame holds it */
  const hold = document.body.appendChild(document.createElement("iframe"));
  hold.hidden = true;
  hold.contentDocument.open();
  const loaded = () => { if (hold.isConnected) { hold.contentDocument.close(); hold.remove(); } };
  setTimeout(loaded, 5000);
  const unpacked = async id => {
    const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), letter => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  };
  const {charts: figures, evidence} = JSON.parse(await unpacked("figures"));
  const root = document.documentElement, drawn = new Map();
  const system = matchMedia("(prefers-color-scheme: dark)");
  let printing = false;

  /* ---- elements: text only ever enters as text */
  const make = (name, text, attributes) => {
    const element = document.createElement(name);
    if (text !== undefined && text !== null) element.textContent = text;
    for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
    return element;
  };
  const marked = sentence => {
    const quote = make("blockquote");
    quote.append(sentence[0], make("mark", sentence[1]), sentence[2]);
    return quote;
  };

  /* ---- evidence: passing (hover, arrow keys) and pinned (click, Enter) */
  const hover = document.getElementById("hover"), pinned = document.getElementById("pinned");
  let opener = null;
  const cut = (text, most) => text.length > most ? text.slice(0, most - 1) + "…" : text;
  const glance = (id, x, y) => {
    const proof = evidence[id];
    if (!proof) return;
    const words = proof.sentence;
    const start = words[0].length > 70 ? "…" + words[0].slice(-70).replace(/^\S*\s/, "") : words[0];
    const quote = make("div");
    quote.append("“" + start, make("mark", cut(words[1], 90)), cut(words[2], Math.max(12, 160 - start.length - words[1].length)) + "”");
    hover.replaceChildren(
      make("b", proof.value + " · " + proof.what), make("div", proof.period + " · " + proof.measure), quote,
      make("div", proof.citation + (proof.reports ? " · " + proof.reports : "")));
    hover.hidden = false;
    const room = root.clientWidth - hover.offsetWidth - 8;
    hover.style.left = Math.max(8, Math.min(x + 14, room)) + "px";
    const above = y - hover.offsetHeight - 14;
    hover.style.top = (above > scrollY ? above : y + 18) + "px";
  };
  const pin = (id, from) => {
    const proof = evidence[id];
    if (!proof) return;
    hover.hidden = true;
    opener = from || document.activeElement;
    const cite = proof.what + ", " + proof.period + ": " + proof.value + " (“" + proof.sentence[1] + "”). "
      + proof.citation + (proof.link ? ". " + proof.link : "");
    const close = make("button", "✕", {type: "button", "class": "close", "aria-label": "Close the evidence"});
    close.onclick = unpin;
    const acts = make("div", null, {"class": "acts"});
    if (proof.link && /^https?:\/\//.test(proof.link))
      acts.append(make("a", "Read the article", {href: proof.link, rel: "noopener noreferrer", target: "_blank"}));
    if (proof.ledger) {
      const row = make("a", "Row in the ledger", {href: "#obs-" + id});
      row.onclick = () => { pinned.hidden = true; };
      acts.append(row);
    }
    const copy = make("button", "Copy citation", {type: "button"});
    copy.onclick = () => copyText(cite, copy);
    acts.append(copy);
    pinned.replaceChildren(close, make("h2", proof.value), make("div", proof.what + ", " + proof.period),
      make("small", proof.measure + (proof.reports ? " · " + proof.reports : "")), marked(proof.sentence),
      make("div", proof.citation), acts);
    pinned.hidden = false;
    pinned.focus({preventScroll: true});
  };
  const unpin = () => {
    pinned.hidden = true;
    if (opener && opener.isConnected) opener.focus({preventScroll: true});
  };
  const copyText = (text, button) => {
    const area = make("textarea");
    area.value = text;
    pinned.append(area);
    area.select();
    button.textContent = document.execCommand("copy") ? "Copied" : "Not copied";
    area.remove();
  };
  document.addEventListener("click", event => {
    const button = event.target.closest("button.show");
    if (button) pin(button.dataset.obs, button);
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    hover.hidden = true;
    if (!pinned.hidden) unpin();
  });

  /* ---- charts: unpacked once, drawn when they come into view, redrawn for theme, width and print */
  const DARK = {"#0072B2": "#56B4E9", "#D55E00": "#F0893B", "#009E73": "#3CC79F", "#CC79A7": "#E39CC4", "#8A8F98": "#9AA1AC"};
  const dark = () => !printing && (root.dataset.theme || (system.matches ? "dark" : "light")) === "dark";
  const recoloured = value => {
    if (typeof value === "string") return DARK[value] || value;
    if (Array.isArray(value)) return value.map(recoloured);
    if (value && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, recoloured(inner)]));
    return value;
  };
  /* the axis of a chart of rows: wide enough for the values written beside the marks */
  const spacious = ({low, high, before, after}, pixels) => {
    const left = 6.5 * before, right = after ? 6.5 * after : 8;
    const one = (high - low) / Math.max(pixels - left - right, pixels / 4);
    return [low - left * one, high + right * one];
  };
  const dressed = (figure, width) => {
    const night = dark(), {data, layout} = night ? recoloured(figure) : structuredClone(figure);
    const line = night ? "#363C44" : "#D9DDE3", ink = night ? "#E8EAED" : "#1B1F24";
    Object.assign(layout, {width, paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
      font: {family: getComputedStyle(document.body).fontFamily, size: 12, color: ink}});
    const narrow = layout.meta && layout.meta.narrow;
    if (narrow) {
      if (width < 520) {
        layout.yaxis.ticktext = narrow.ticktext;
        layout.yaxis.tickfont = {size: 10.5};
        layout.height = narrow.height;
        layout.xaxis.nticks = 4;
        layout.margin.l = narrow.l;
      }
      layout.xaxis.range = spacious(layout.meta.values, width - layout.margin.l - layout.margin.r);
    }
    for (const axis of [layout.xaxis, layout.yaxis])
      Object.assign(axis, {gridcolor: line, zerolinecolor: night ? "#8A919B" : "#5A626D", linecolor: line});
    return {data, layout};
  };
  const CONFIG = {displayModeBar: false, displaylogo: false, modeBarButtonsToRemove: ["sendChartToCloud"],
    plotlyServerURL: "", scrollZoom: false, doubleClick: false, showTips: false, responsive: false};
  let unpacking = null;
  const unpack = () => unpacking = unpacking || (async () => {
    document.head.append(make("script", await unpacked("plotly")));
    if (!window.Plotly) throw new Error("the chart library did not load");
  })();
  const draw = box => {
    const {data, layout} = dressed(figures[box.dataset.chart], box.clientWidth);
    window.Plotly.react(box, data, layout, CONFIG);
    if (!drawn.has(box)) listen(box);
    drawn.set(box, box.clientWidth);
    box.dataset.drawn = "yes";
  };
  const listen = box => {
    box.on("plotly_hover", event => {
      const id = event.points[0].customdata;
      if (id && event.event) glance(id, event.event.pageX, event.event.pageY);
    });
    box.on("plotly_unhover", () => { hover.hidden = true; });
    box.on("plotly_click", event => pin(event.points[0].customdata, box));
    const marks = marksOf(box);
    let at = -1;
    box.addEventListener("keydown", event => {
      const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
      if (step && marks.length) {
        at = at < 0 ? (step > 0 ? 0 : marks.length - 1) : (at + step + marks.length) % marks.length;
        const [x, y] = place(box, marks[at]);
        glance(marks[at].id, x, y);
        say(marks[at].id);
        event.preventDefault();
      } else if (event.key === "Enter" && marks[at]) pin(marks[at].id, box);
    });
    box.addEventListener("blur", () => { hover.hidden = true; });
  };
  /* marks in reading order: down the rows, or along the line */
  const marksOf = box => {
    const found = [];
    for (const trace of figures[box.dataset.chart].data)
      (trace.customdata || []).forEach((id, n) => found.push({id, x: trace.x[n], y: trace.y[n]}));
    const rows = !!figures[box.dataset.chart].layout.meta;
    return found.sort((one, other) => rows ? one.y - other.y : (one.x < other.x ? -1 : one.x > other.x ? 1 : other.y - one.y));
  };
  const place = (box, mark) => {
    const {xaxis, yaxis} = box._fullLayout, frame = box.getBoundingClientRect();
    return [frame.left + scrollX + xaxis._offset + xaxis.d2p(mark.x), frame.top + scrollY + yaxis._offset + yaxis.d2p(mark.y)];
  };
  const voice = make("div", "", {"class": "unseen", role: "status"});
  document.body.append(voice);
  const say = id => {
    const proof = evidence[id];
    voice.textContent = proof ? [proof.what, proof.period, proof.value, proof.citation].join(", ") : "";
  };
  const boxes = [...document.querySelectorAll("[data-chart]")];
  const watch = new IntersectionObserver(entries => {
    Promise.all(entries.filter(entry => entry.isIntersecting).map(({target}) => {
      watch.unobserve(target);
      return unpack().then(() => draw(target)).catch(error => { target.textContent = "The chart cannot be drawn here (" + error.message + "); the table below has its numbers."; });
    })).then(loaded);
  }, {rootMargin: "400px"});
  boxes.forEach(box => watch.observe(box));
  if (!boxes.length) loaded();
  const redraw = () => { for (const box of drawn.keys()) draw(box); };
  let waiting = 0;
  addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { for (const [box, width] of drawn) if (box.clientWidth !== width && !printing) draw(box); }, 120);
  });
  system.addEventListener("change", redraw);
  document.getElementById("theme").onclick = () => {
    root.dataset.theme = dark() ? "light" : "dark";
    redraw();
  };
  let opened = [];
  addEventListener("beforeprint", () => {
    printing = true;
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach(details => { details.open = true; });
    if (window.Plotly) boxes.forEach(draw);
    rows.forEach(row => { row.hidden = !row.matching; });
  });
  addEventListener("afterprint", () => {
    printing = false;
    opened.forEach(details => { details.open = false; });
    redraw();
    show();
  });

  /* ---- ledger: filter, sort, pages, CSV */
  const table = document.getElementById("rows"), PAGE = 100;
  const rows = table ? [...table.tBodies[0].rows] : [];
  let most = PAGE;
  const show = () => {
    let seen = 0;
    for (const row of rows) row.hidden = !row.matching || ++seen > most;
    const matching = rows.filter(row => row.matching).length;
    if (!table) return;
    document.getElementById("shown").textContent = Math.min(most, matching) + " of " + matching + " rows" + (matching < rows.length ? " that match" : "");
    document.getElementById("more").hidden = matching <= most;
  };
  const filter = text => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) row.matching = words.every(word => row.words.includes(word));
    most = PAGE;
    show();
  };
  rows.forEach(row => { row.matching = true; row.words = row.textContent.toLowerCase(); });
  const reveal = () => {
    const row = location.hash.startsWith("#obs-") && document.getElementById(location.hash.slice(1));
    if (!row) return;
    row.matching = true;
    row.hidden = false;
    rows.forEach(other => other.classList.toggle("found", other === row));
    row.scrollIntoView({block: "center"});
    row.focus({preventScroll: true});
  };
  const raw = cell => cell.dataset.raw !== undefined ? cell.dataset.raw : cell.textContent;
  const sort = (column, header) => {
    const up = header.getAttribute("aria-sort") !== "ascending";
    for (const other of header.parentElement.cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", up ? "ascending" : "descending");
    const numeric = column === 4 || column === 8;
    const key = row => numeric ? Number(raw(row.cells[column])) : raw(row.cells[column]).toLowerCase();
    rows.sort((one, other) => { const a = key(one), b = key(other); return (a < b ? -1 : a > b ? 1 : 0) * (up ? 1 : -1); });
    table.tBodies[0].append(...rows);
    show();
  };
  /* a spreadsheet must not take a text for a formula */
  const cell = text => {
    const clean = text.replace(/\s+/g, " ").trim();
    const safe = /^[=+@\t\r-]/.test(clean) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(clean) ? "'" + clean : clean;
    return '"' + safe.replaceAll('"', '""') + '"';
  };
  const csv = () => {
    const head = ["observation_id", ...[...table.tHead.rows[0].cells].map(header => header.textContent.trim()), "Unit", "Number", "URL"];
    const lines = rows.filter(row => row.matching).map(row => {
      const link = row.querySelector("a[href^=http]");
      return [row.id.slice(4), ...[...row.cells].map(each => each.textContent.replace(/\s#\s*$/, "")), row.cells[4].dataset.unit,
        row.cells[4].dataset.raw, link ? link.href : ""].map(cell).join(",");
    });
    const link = make("a", "", {download: "observations.csv"});
    link.href = URL.createObjectURL(new Blob(["\ufeff" + [head.map(cell).join(","), ...lines].join("\r\n") + "\r\n"], {type: "text/csv"}));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  if (table) {
    const box = document.getElementById("filter");
    box.oninput = () => filter(box.value);
    [...table.tHead.rows[0].cells].forEach((header, column) => { header.firstElementChild.onclick = () => sort(column, header); });
    document.getElementById("more").onclick = () => { most += 5 * PAGE; show(); };
    document.getElementById("csv").onclick = csv;
    for (const link of document.querySelectorAll("[data-filter]"))
      link.onclick = () => { box.value = link.dataset.filter.replace("–", " "); filter(box.value); };
    addEventListener("hashchange", reveal);
    show();
    reveal();
  }
})();
