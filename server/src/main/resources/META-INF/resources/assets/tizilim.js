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
