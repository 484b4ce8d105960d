// Has the form checked: after a pause, one request at a time, and no answer to a question that has
// changed meanwhile. While the program does not answer, asks again, ever more rarely.

const PAUSE = 120; // ms since the last key
const AGAIN = [2000, 4000, 8000, 15_000]; // ms

function checker({ form, done, pause = PAUSE }) {
  let timer = null;
  let asking = false;
  let asked = '';
  let failures = 0;

  const soon = () => {
    clearTimeout(timer);
    if (pause) timer = setTimeout(ask, pause);
    else void ask();
  };

  async function ask() {
    if (asking) return;
    const current = form();
    const text = JSON.stringify(current);
    if (!current || text === asked) return;
    asking = true;
    asked = text;
    const { value, trouble } = await send({ what: 'form', form: current });
    asking = false;
    const changed = JSON.stringify(form()) !== text;
    if (!changed || trouble) done(value, trouble);
    if (changed) {
      soon();
    } else if (trouble) {
      asked = '';
      if (trouble.cause !== 'gone') timer = setTimeout(ask, AGAIN[Math.min(failures, AGAIN.length - 1)]);
    }
    failures = trouble ? failures + 1 : 0;
  }

  return { soon, anew() { asked = ''; soon(); }, stop() { clearTimeout(timer); } };
}

/** Asks the background worker; a failure is a value: {trouble: {cause, …}}. */
async function send(message) {
  try {
    return (await chrome.runtime.sendMessage(message)) ?? { trouble: { cause: 'internal' } };
  } catch {
    return { trouble: { cause: 'gone' } }; // the extension was updated or removed: reload the page
  }
}
