// Passkeys (WebAuthn): the browser asks the authenticator, and a form carries its answer to the server. Without this
// script, or where the browser has no passkeys, these forms stay hidden.
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const base64url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const made = async (options) => {
  const { response } = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: options.excludeCredentials.map((one) => ({ ...one, id: bytes(one.id) })),
    },
  });
  return { attestation: response.attestationObject, client: response.clientDataJSON };
};

// After a password, allow has the ids of the passkeys of its owner; otherwise the browser offers all that it has.
const used = async (options, allow) => {
  const { rawId, response } = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: allow.map((id) => ({ type: "public-key", id: bytes(id) })),
    },
  });
  const { authenticatorData, clientDataJSON, signature } = response;
  return { id: rawId, data: authenticatorData, client: clientDataJSON, signature };
};

const send = (form, parts) => {
  for (const [name, buffer] of Object.entries(parts)) {
    const field = form.querySelector(`input[name=${name}]`) ?? document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = base64url(buffer);
    form.append(field);
  }
  form.submit();
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) {
    break;
  }
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const status = form.querySelector("[role=status]");
    status.textContent = "";
    try {
      const answer = await fetch(form.dataset.passkey, { method: "POST" });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const options = await answer.json();
      const allow = (form.dataset.allow ?? "").split(" ").filter((id) => id);
      send(form, await (options.user ? made(options) : used(options, allow)));
    } catch {
      status.textContent = form.dataset.failed;
    }
  });
}
