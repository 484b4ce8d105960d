// The only place that talks to the local program. Every failure is a cause that people can act on:
// its sentence and its remedy are the texts `trouble_CAUSE` and `remedy_CAUSE`.

const HOST = 'http://127.0.0.1';
const NAME = 'anef-linter';
const API = '/api/v1/';
const PATIENCE = 15_000; // ms for an answer; reading a scan takes longer and says so
const READING = 90_000;
export const MAJOR = '0'; // of the versions of the program that this extension understands

export class Trouble extends Error {
  constructor(cause, details = {}) {
    super(cause);
    this.trouble = { cause, ...details };
  }
}

/** Who answers on the port: resolves when it is our program, in a version that we understand. */
export async function identify(port) {
  let health;
  try {
    const answer = await reach(port, '/health', {}, PATIENCE);
    health = await answer.json();
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble('other_program', { port });
  }
  if (health?.name !== NAME) throw new Trouble('other_program', { port });
  if (String(health.version).split('.')[0] !== MAJOR) throw new Trouble('version', { version: String(health.version) });
  return health.version;
}

/** Posts to the API. The answer is JSON, or a Blob for a PDF. */
export async function post({ port, token }, path, body) {
  const form = body instanceof FormData;
  const headers = {};
  if (!form) headers['Content-Type'] = 'application/json';
  if (token) headers.Authorization = `Bearer ${token}`;
  const asked = { method: 'POST', headers, body: form ? body : JSON.stringify(body) };
  const answer = await reach(port, API + path, asked, form ? READING : PATIENCE);
  const type = answer.headers.get('Content-Type') ?? '';
  if (answer.ok && type.startsWith('application/pdf')) return answer.blob();
  const said = type.startsWith('application/json') ? await answer.json().catch(() => null) : null;
  if (answer.ok && said) return said;
  throw await refusal(port, answer.status, said?.error);
}

async function reach(port, path, asked, patience) {
  try {
    return await fetch(`${HOST}:${port}${path}`, {
      ...asked, cache: 'no-store', credentials: 'omit', redirect: 'error', signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    if (error.name === 'TimeoutError') throw new Trouble('silent', { port });
    const allowed = await chrome.permissions.contains({ origins: [`${HOST}/*`] });
    throw new Trouble(allowed ? 'absent' : 'blocked', { port });
  }
}

/** The program's own words where it has any: it knows better than we do what is wrong. */
async function refusal(port, status, error) {
  if (!error?.code) {
    await identify(port); // throws unless it is our program
    return new Trouble('version', { version: '?' });
  }
  if (error.code === 'non_relie' || error.code === 'autre_origine') return new Trouble('refused', { code: error.code });
  return new Trouble('said', { status, code: error.code, message: error.message, remedy: error.remedy });
}
