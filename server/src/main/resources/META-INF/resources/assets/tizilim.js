// What pages do beyond plain HTML; without it everything still works by forms and links.
const prepare = () => {
  // A staffing table dropped on the box is the file of its form.
  for (const box of document.querySelectorAll(".drop")) {
    const input = box.querySelector("input[type=file]");
    const over = (event, on) => {
      event.preventDefault();
      box.classList.toggle("over", on);
    };
    box.addEventListener("dragover", (event) => over(event, true));
    box.addEventListener("dragleave", (event) => over(event, false));
    box.addEventListener("drop", (event) => {
      over(event, false);
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        input.form.requestSubmit();
      }
    });
  }

  // A table is sent with its progress shown from the first byte, and can be stopped.
  for (const form of document.querySelectorAll("form[data-upload]")) {
    const box = form.querySelector(".sending");
    const send = form.querySelector("button:not([type])");
    const say = (words) => { box.querySelector("[role=status]").textContent = words; };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const request = new XMLHttpRequest();
      const progress = box.querySelector("progress");
      const rest = () => { box.hidden = true; send.disabled = false; };
      box.hidden = false;
      send.disabled = true;
      progress.value = 0;
      say(form.dataset.sending);
      request.upload.addEventListener("progress", (sent) => {
        progress.value = sent.total > 0 ? (100 * sent.loaded) / sent.total : 0;
      });
      request.upload.addEventListener("load", () => {
        progress.removeAttribute("value");
        say(form.dataset.reading);
      });
      request.addEventListener("load", () => {
        const isPage = (request.getResponseHeader("Content-Type") ?? "").startsWith("text/html");
        if (request.status < 300 && new URL(request.responseURL).pathname !== new URL(form.action).pathname) {
          location.assign(request.responseURL);
        } else if (isPage) {
          const page = new DOMParser().parseFromString(request.responseText, "text/html");
          document.title = page.title;
          document.querySelector("main").replaceWith(page.querySelector("main"));
          prepare();
          document.querySelector("main [autofocus]")?.focus();
        } else {
          rest();
          box.hidden = false;
          say(form.dataset.failed);
        }
      });
      request.addEventListener("error", () => {
        rest();
        box.hidden = false;
        progress.value = 0;
        say(form.dataset.failed);
      });
      request.addEventListener("abort", rest);
      box.querySelector("button").onclick = () => request.abort();
      request.open("POST", form.action);
      request.send(new FormData(form));
    });
  }
};
document.addEventListener("DOMContentLoaded", prepare);

// An answer begins at the top of the window, however far below the form it is.
const showAnswer = () => {
  document.querySelector("#answer[autofocus]")?.scrollIntoView({ behavior: "instant", block: "start" });
};
document.addEventListener("DOMContentLoaded", showAnswer);
document.addEventListener("htmx:afterSettle", showAnswer);

// A menu of more sections closes when one looks elsewhere.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.more[open]")) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.more[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// What cannot be undone by the next click is asked once more.
document.addEventListener("submit", (event) => {
  const sure = event.target.dataset.confirm;
  if (sure && !window.confirm(sure)) {
    event.preventDefault();
  }
});

// Fields that offer the register's own words: a combobox with a list (ARIA 1.2). The focus stays in the field.
const combobox = (input) => {
  const list = input.parentElement.querySelector("[role=listbox]");
  const context = new URLSearchParams(new FormData(input.form));
  let timer = 0;
  let asked = "";
  const options = () => [...list.children];
  const active = () => options().find((one) => one.getAttribute("aria-selected") === "true");
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    options().forEach((one) => one.setAttribute("aria-selected", "false"));
  };
  const point = (option) => {
    options().forEach((one) => one.setAttribute("aria-selected", String(one === option)));
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const take = (option) => {
    input.value = option.textContent;
    asked = input.value;
    close();
  };
  const show = (texts) => {
    list.replaceChildren(
      ...texts.map((text, i) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${i}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = text;
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          take(option);
        });
        return option;
      }),
    );
    list.hidden = texts.length === 0;
    input.setAttribute("aria-expanded", String(texts.length > 0));
    input.removeAttribute("aria-activedescendant");
  };
  const ask = async () => {
    const typed = input.value.trim();
    if (typed === asked) {
      return;
    }
    asked = typed;
    if (typed.length < 2) {
      close();
      return;
    }
    const query = new URLSearchParams({ q: typed });
    for (const name of ["at", "register"]) {
      const value = new FormData(input.form).get(name) ?? context.get(name);
      if (value) {
        query.set(name, value);
      }
    }
    const answer = await fetch(`/suggest/${input.dataset.suggest}?${query}`);
    if (answer.ok && asked === typed && document.activeElement === input) {
      show(await answer.json());
    }
  };
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const all = options();
    const at = all.indexOf(active());
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) {
        asked = "";
        ask();
      } else {
        const step = event.key === "ArrowDown" ? 1 : -1;
        const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
        point(all[next]);
      }
      event.preventDefault();
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      take(all[at]);
      event.preventDefault();
    } else if (event.key === "Escape" && !list.hidden) {
      close();
      event.preventDefault();
    }
  });
};
const dress = (root) => root.querySelectorAll("input[data-suggest]:not([role])").forEach(combobox);
document.addEventListener("DOMContentLoaded", () => dress(document));
document.addEventListener("htmx:load", (event) => dress(event.target));
