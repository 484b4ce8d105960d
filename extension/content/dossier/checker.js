// Has the form checked: at once, then no more often than every PAUSE; one question at a time, and no answer to a
// question that has changed meanwhile. While the program does not answer, asks again, ever more rarely.

const PAUSE = 60; // ms between the beginnings of two questions
const AGAIN = [2000, 4000, 8000, 15_000]; // ms

/** `form()`: what to ask, or null; `message(form)`: how; `done(value, trouble, form)`: told of each answer that still holds. */
function checker({ form, message = asked => ({ what: 'form', form: asked }), done, pause = PAUSE }) {
  let timer = null;
  let asking = false;
  let asked = '';
  let last = -Infinity;
  let failures = 0;
  let waiting = []; // for everything to be answered

  /** A page that moves all the time, while the form stays as it is, does not put the question off. */
  const soon = () => {
    if (asking || timer) return;
    const wait = last + pause - performance.now();
    if (wait <= 0) void ask();
    else timer = setTimeout(() => { timer = null; void ask(); }, wait);
  };

  const anew = () => {
    asked = '';
    clearTimeout(timer);
    timer = null;
    soon();
  };

  async function ask() {
    const current = form();
    const text = JSON.stringify(current);
    if (!current || text === asked) {
      settle();
      return;
    }
    asking = true;
    asked = text;
    last = performance.now();
    const { value, trouble } = await send(message(current));
    asking = false;
    const isOld = asked !== text; // asked by settings that have changed
    const changed = isOld || JSON.stringify(form()) !== text;
    if (!changed || (trouble && !isOld)) done(value, trouble, current);
    failures = trouble ? failures + 1 : 0;
    if (changed) {
      anew();
    } else if (trouble) {
      asked = '';
      if (trouble.cause !== 'gone') {
        clearTimeout(timer);
        timer = setTimeout(() => { timer = null; void ask(); }, AGAIN[Math.min(failures, AGAIN.length) - 1]);
      }
      settle();
    } else {
      settle();
    }
  }

  function settle() {
    for (const told of waiting) told();
    waiting = [];
  }

  /** Resolves once what is asked now has its answer, or the program is silent for too long. */
  const settled = limit => {
    soon();
    if (!asking && !timer) return Promise.resolve();
    return new Promise(told => {
      waiting.push(told);
      setTimeout(told, limit);
    });
  };

  return { soon, anew, settled, stop() { clearTimeout(timer); } };
}

/** Asks the background worker; a failure is a value: {trouble: {cause, …}}. */
async function send(message) {
  try {
    return (await chrome.runtime.sendMessage(message)) ?? { trouble: { cause: 'internal' } };
  } catch {
    return { trouble: { cause: 'gone' } }; // the extension was updated or removed: reload the page
  }
}
