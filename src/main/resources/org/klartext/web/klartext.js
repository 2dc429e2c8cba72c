// What scripts spare: keys, suggestions while one types, explanations without a jump. Every page works without this file.
"use strict";

(() => {
  // Suggestions: a combobox with a list, as the ARIA authoring practices have it.

  const box = document.querySelector("input[data-suggest]");
  const list = document.getElementById("suggestions");
  // What is being typed: what follows the last operator, bracket or colon.
  const LAST = /(?:^|\s(?:AND|OR|NOT)\s|[(+:-])\s*([^()+:"]*)$/u;
  let chosen = -1;
  let waiting = 0;

  function options() {
    return [...list.querySelectorAll("[role=option]")];
  }

  function close() {
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const all = options();
    chosen = (index + all.length) % all.length;
    all.forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === chosen));
    });
    box.setAttribute("aria-activedescendant", all[chosen].id);
    all[chosen].scrollIntoView({ block: "nearest" });
  }

  function take(option) {
    const typed = LAST.exec(box.value);
    const name = typed ? typed[1] : box.value;
    box.value = box.value.slice(0, box.value.length - name.length) + option.dataset.query;
    close();
    box.form.requestSubmit();
  }

  async function suggest() {
    const typed = LAST.exec(box.value);
    const name = typed ? typed[1].trim() : "";
    if (name.length < 2) {
      close();
      return;
    }
    const address = new URL(box.dataset.suggest, location.href);
    address.searchParams.set("name", name);
    const answer = await fetch(address);
    if (!answer.ok || document.activeElement !== box) {
      return;
    }
    const found = new DOMParser().parseFromString(await answer.text(), "text/html");
    list.replaceChildren(...found.querySelectorAll("[role=option]"));
    options().forEach((option, i) => {
      option.id = `suggestion-${i}`;
    });
    chosen = -1;
    list.hidden = options().length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    box.removeAttribute("aria-activedescendant");
  }

  if (box && list) {
    box.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(suggest, 120);
    });
    box.addEventListener("keydown", (event) => {
      if (list.hidden) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        take(options()[chosen]);
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      }
    });
    box.addEventListener("blur", () => setTimeout(close, 150));
    list.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        event.preventDefault();
        take(option);
      }
    });
  }

  // Explanations: one is open at a time; where it was opened from gets the focus back.

  let opener = null;

  function marksOf(id) {
    return document.querySelectorAll(`a.mark[data-mark="${CSS.escape(id)}"]`);
  }

  function shut() {
    document.querySelectorAll(".why.is-open").forEach((why) => why.classList.remove("is-open"));
    document.querySelectorAll(".mark.is-open").forEach((mark) => mark.classList.remove("is-open"));
  }

  function open(id, from) {
    const why = document.getElementById(id);
    if (!why || !why.classList.contains("why")) {
      return false;
    }
    shut();
    if (location.hash) {
      history.replaceState(null, "", location.pathname + location.search);
    }
    why.classList.add("is-open");
    const marks = marksOf(id);
    marks.forEach((mark) => mark.classList.add("is-open"));
    opener = from ?? marks[0] ?? null;
    if (!from && marks.length > 0) {
      marks[marks.length - 1].scrollIntoView({ block: "center" });
    }
    why.focus({ preventScroll: true });
    return true;
  }

  function leave() {
    shut();
    opener?.focus({ preventScroll: true });
    opener = null;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (link.matches(".text a.mark")) {
      if (open(link.dataset.mark, link)) {
        event.preventDefault();
      }
    } else if (link.dataset.step) {
      if (open(decodeURIComponent(link.hash.slice(1)), null)) {
        event.preventDefault();
      }
    } else if (link.dataset.close) {
      event.preventDefault();
      leave();
    }
  });

  document.addEventListener("keydown", (event) => {
    const why = document.querySelector(".why.is-open");
    if (!why || event.target.matches("input, select, textarea") || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === "Escape") {
      leave();
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      why.querySelector(`[data-step="${event.key === "ArrowRight" ? 1 : -1}"]`)?.click();
      event.preventDefault();
    }
  });

  if (location.hash.length > 1) {
    open(decodeURIComponent(location.hash.slice(1)), null);
  }

  // The queue: j and k go from item to item, a accepts, x rejects, u undoes, o opens.

  let place = 0;

  function items() {
    return [...document.querySelectorAll("[data-item]")];
  }

  function go(to) {
    const all = items();
    if (all.length > 0) {
      place = Math.min(Math.max(to, 0), all.length - 1);
      all[place].focus();
      all[place].scrollIntoView({ block: "nearest" });
    }
  }

  document.addEventListener("focusin", (event) => {
    const item = event.target.closest("[data-item]");
    if (item) {
      place = items().indexOf(item);
    }
  });

  document.addEventListener("keydown", (event) => {
    const queue = document.getElementById("queue");
    const isTyping = event.target.matches("input, select, textarea");
    if (!queue || isTyping || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const isAtItem = document.activeElement?.closest("[data-item]") !== null;
    const item = items()[place];
    switch (event.key) {
      case "j":
        go(isAtItem ? place + 1 : place);
        break;
      case "k":
        go(place - 1);
        break;
      case "a":
      case "x":
        item?.querySelector(`[data-key="${event.key}"]`)?.click();
        break;
      case "u":
        queue.querySelector("[data-undo]")?.click();
        break;
      case "o":
        item?.querySelector("[data-open]")?.click();
        break;
      default:
        return;
    }
    event.preventDefault();
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "queue" || event.detail.elt?.id === "queue") {
      go(place);
    }
    if (event.detail.elt?.id === "article") {
      document.querySelector("#judgements .is-new button, #judgements button")?.focus();
    }
  });

  // The index: who is shown one commit is told when there is another. What is judged here is shown at once.

  const events = document.getElementById("status")?.dataset.events;
  let shown = document.getElementById("status")?.dataset.version;
  let listening = null;
  let told = "";

  function hear(event) {
    if (event.data !== told) {
      told = event.data;
      htmx.trigger("#status", "news");
    }
  }

  // A page that nobody looks at does not listen: browsers open few connections to one server.
  function listen() {
    if (document.hidden) {
      listening?.close();
      listening = null;
    } else if (!listening) {
      listening = new EventSource(events);
      listening.addEventListener("status", hear);
    }
  }

  if (events && window.EventSource && window.htmx) {
    listen();
    document.addEventListener("visibilitychange", listen);
    window.addEventListener("pagehide", () => listening?.close());
  }

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.elt?.id !== "status") {
      // The news of it may have come before the answer.
      shown = undefined;
      document.getElementById("fresh").hidden = true;
      return;
    }
    const latest = document.getElementById("status").dataset.version;
    shown ??= latest;
    document.getElementById("fresh").hidden = latest === shown;
  });

  // A filter that is folded where there is no room for it.

  const fold = document.querySelector(".facets-fold");
  if (fold && window.matchMedia("(max-width: 56rem)").matches) {
    fold.open = false;
  }
})();
