// Calls to the program on this computer: POST with the token that pairing gave, and nothing else.

const TOKEN = "token";

/** A refusal, in the server's own words: what is wrong, and what to do. */
export class ApiError extends Error {
  constructor(status, { message, remedy }) {
    super(message);
    this.status = status;
    this.text = [message, remedy].filter(Boolean).join(" ");
  }
}

export const paired = () => sessionStorage.getItem(TOKEN) !== null;

/** Forget the token: the page is no longer linked. */
export function unpair() {
  sessionStorage.removeItem(TOKEN);
  document.dispatchEvent(new Event("unpaired"));
}

/** Exchange the one-time code for a token, kept until the tab is closed. */
export async function pair(code) {
  const answer = await call("pair", { code, name: "Page de cet ordinateur" });
  sessionStorage.setItem(TOKEN, answer.token);
}

/** POST `body` (a FormData, or values sent as JSON); the answer's JSON. */
export async function call(endpoint, body = {}) {
  return (await send(endpoint, body)).json();
}

/** The same, for an answer that is a file. */
export async function fetchFile(endpoint, body) {
  return (await send(endpoint, body)).blob();
}

/** A part of the page that few people open: loaded when it is first shown. */
export async function part(name) {
  try {
    return await import(`./${name}.js`);
  } catch {
    throw silent();
  }
}

const silent = () => new ApiError(0, {
  message: "Le programme ne répond pas.",
  remedy: "Vérifiez que sa fenêtre est ouverte, ou relancez-le, puis rechargez cette page.",
});

async function send(endpoint, body) {
  const token = sessionStorage.getItem(TOKEN);
  const form = body instanceof FormData;
  const headers = form ? {} : { "Content-Type": "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  let answer;
  try {
    answer = await fetch(`/api/v1/${endpoint}`, {
      method: "POST", headers, body: form ? body : JSON.stringify(body), credentials: "omit", cache: "no-store",
      keepalive: !form, // also when the page is being left
    });
  } catch {
    throw silent();
  }
  if (answer.ok) return answer;
  if (answer.status === 401 && token) unpair();
  throw new ApiError(answer.status, await refusal(answer));
}

async function refusal(answer) {
  try {
    return (await answer.json()).error;
  } catch {
    return { message: `Le programme a répondu par une erreur (${answer.status}).`, remedy: "Réessayez." };
  }
}
