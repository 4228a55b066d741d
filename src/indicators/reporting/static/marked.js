"use strict";
(() => {
  const root = document.documentElement, card = document.getElementById("card"), start = [...card.childNodes];
  const system = matchMedia("(prefers-color-scheme: dark)");
  const marks = [...document.querySelectorAll(".num[id]")];
  let chosen = null, pinned = false, leaving = false, lit = [];

  document.getElementById("theme").onclick = () => {
    const dark = (root.dataset.theme || (system.matches ? "dark" : "light")) === "dark";
    root.dataset.theme = dark ? "light" : "dark";
  };

  /* ---- the characters that gave a field: pieces of the text between two cuts */
  const pieces = words => {
    const found = [];
    for (let n = Number(words.dataset.from); n < Number(words.dataset.to); n++)
      found.push(document.getElementById(words.dataset.part + "-" + n));
    return found.filter(Boolean);
  };
  const light = (words, name, on) => pieces(words).forEach(piece => piece.classList.toggle(name, on));

  /* ---- one card: what a number was read as, or why it was left */
  const make = (name, text) => {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  };
  const clear = () => {
    lit.forEach(piece => piece.classList.remove("gave", "now"));
    if (chosen) chosen.classList.remove("chosen");
    lit = [];
    chosen = null;
  };
  const show = mark => {
    if (mark === chosen) return;
    clear();
    chosen = mark;
    mark.classList.add("chosen");
    const content = document.createElement("div");
    for (const name of mark.dataset.names.split(" ")) {
      const row = document.getElementById(name), fields = row.querySelector(".fields");
      content.append(make("h3", row.querySelector(".as").textContent));
      content.append(make("div", row.dataset.said));
      if (fields) {
        content.append(fields.cloneNode(true));
        content.append(make("small", row.querySelector(".untold").textContent));
      }
    }
    const acts = make("div", ""), link = make("a", "In the table");
    acts.className = "acts";
    link.href = mark.getAttribute("href");
    acts.append(link);
    content.append(acts);
    card.replaceChildren(closer(), content);
    card.classList.add("full");
    card.scrollTop = 0;
    for (const words of card.querySelectorAll(".words")) {
      lit.push(...pieces(words));
      light(words, "gave", true);
    }
  };
  const closer = () => {
    const close = make("button", "✕");
    close.type = "button";
    close.className = "close";
    close.setAttribute("aria-label", "Close the card");
    close.onclick = hide;
    return close;
  };
  const hide = () => {
    const back = chosen, inside = card.contains(document.activeElement);
    clear();
    pinned = false;
    card.replaceChildren(...start);
    card.classList.remove("full");
    if (inside && back) {
      leaving = true;
      back.focus({preventScroll: true});
      leaving = false;
    }
  };

  /* ---- mouse, finger, keyboard */
  const markOf = event => event.target.closest && event.target.closest(".num[id]");
  document.addEventListener("mouseover", event => {
    const mark = markOf(event);
    if (mark && !pinned) show(mark);
  });
  document.addEventListener("focusin", event => {
    const mark = markOf(event);
    if (mark && !leaving) {
      if (mark !== chosen) pinned = false;
      show(mark);
      mark.scrollIntoView({block: "nearest"});
    }
  });
  document.addEventListener("click", event => {
    const mark = markOf(event), words = event.target.closest(".words");
    if (mark) {
      event.preventDefault();
      show(mark);
      pinned = true;
      if (event.detail === 0) card.focus({preventScroll: true}); /* Enter: on into the card */
    } else if (words) {
      const [piece] = pieces(words);
      if (piece) piece.scrollIntoView({block: "center"});
    } else if (pinned && !card.contains(event.target)) hide();
  });
  for (const [enter, leave] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(enter, event => { const words = event.target.closest && event.target.closest(".words"); if (words) light(words, "now", true); });
    document.addEventListener(leave, event => { const words = event.target.closest && event.target.closest(".words"); if (words) light(words, "now", false); });
  }
  document.addEventListener("keydown", event => {
    const at = marks.indexOf(document.activeElement), step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (event.key === "Escape" && chosen) hide();
    else if (step && at >= 0 && marks[at + step]) {
      event.preventDefault();
      marks[at + step].focus();
    }
  });

  /* ---- paper shows all */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach(details => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach(details => { details.open = false; }));
})();
