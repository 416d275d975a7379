// The page on which the API can be tried: its description (OpenAPI) as a list of operations, each with a form.
const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
};

const example = (content) => {
  const [type, body] = Object.entries(content)[0] ?? ["", {}];
  const named = body.examples ? Object.values(body.examples)[0]?.value : undefined;
  const value = body.example ?? named ?? "";
  return { type, text: typeof value === "string" ? value : JSON.stringify(value, null, 2) };
};

// An address with the values of a form: those of the path in their places, the others behind it.
const addressed = (base, path, parameters, data) => {
  let address = base + path;
  const query = new URLSearchParams();
  for (const { name, in: place } of parameters) {
    const value = data.get(name) ?? "";
    if (place === "path") {
      address = address.replace(`{${name}}`, encodeURIComponent(value));
    } else if (value !== "") {
      query.set(name, value);
    }
  }
  return query.size > 0 ? `${address}?${query}` : address;
};

const operation = (base, path, method, described, at) => {
  const id = `operation-${at}`;
  const parameters = described.parameters ?? [];
  const body = described.requestBody ? example(described.requestBody.content) : undefined;
  const form = element("form", { "aria-labelledby": id });
  const fields = element("div", { class: "fields" });
  parameters.forEach((parameter, i) => {
    const field = `${id}-${i}`;
    const input = element("input", { type: "text", id: field, name: parameter.name, autocomplete: "off" });
    if (parameter.in === "path") {
      input.required = true;
      input.value = parameter.example ?? "";
    } else if (parameter.example !== undefined) {
      input.placeholder = parameter.example;
    }
    const hint = element("p", { class: "hint", id: `${field}-hint` }, parameter.description ?? "");
    input.setAttribute("aria-describedby", hint.id);
    fields.append(element("div", {}, element("label", { for: field }, parameter.name), input, hint));
  });
  form.append(fields);
  if (body) {
    const text = element("textarea", { id: `${id}-body`, name: "body", rows: 8, spellcheck: "false", class: "mono" });
    text.value = body.text;
    form.append(element("label", { for: text.id }, body.type), text);
  }
  const answer = element("pre", { tabindex: "0", "aria-label": "Response", hidden: "" });
  const status = element("p", { role: "status" });
  form.append(element("button", { class: "quiet" }, "Send"));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const address = addressed(base, path, parameters, data);
    const sent = { method: method.toUpperCase() };
    if (body) {
      sent.headers = { "Content-Type": body.type };
      sent.body = data.get("body");
    }
    status.textContent = `${sent.method} ${address} …`;
    const response = await fetch(address, sent);
    status.textContent = `${sent.method} ${address} → ${response.status}`;
    const text = await response.text();
    try {
      answer.textContent = JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      answer.textContent = text;
    }
    answer.hidden = false;
  });
  return element(
    "details",
    { class: "operation" },
    element(
      "summary",
      { id },
      element("code", {}, `${method.toUpperCase()} ${path}`),
      ` ${described.summary ?? ""}`,
    ),
    element("p", {}, described.description ?? ""),
    form,
    status,
    answer,
  );
};

document.addEventListener("DOMContentLoaded", async () => {
  const room = document.querySelector("#try");
  const api = await (await fetch("/api/v1/openapi")).json();
  const base = api.servers?.[0]?.url ?? "";
  const tags = (api.tags ?? []).map((tag) => tag.name);
  const all = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method, described })),
  );
  let at = 0;
  const parts = tags.map((tag) => {
    const described = api.tags.find((one) => one.name === tag)?.description ?? "";
    return [
      element("h2", {}, tag),
      element("p", { class: "soft" }, described),
      ...all
        .filter((one) => (one.described.tags ?? [])[0] === tag)
        .map((one) => operation(base, one.path, one.method, one.described, at++)),
    ];
  });
  room.replaceChildren(...parts.flat());
});
