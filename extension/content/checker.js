// Has the form checked: after a pause, one request at a time, and no answer to a question that has
// changed meanwhile. While the program does not answer, asks again, ever more rarely.

const PAUSE = 120; // ms since the form has last changed
const AGAIN = [2000, 4000, 8000, 15_000]; // ms

function checker({ form, done, pause = PAUSE }) {
  let timer = null;
  let asking = false;
  let awaited = ''; // the form that the pause is for
  let asked = '';
  let failures = 0;

  /** A page that moves all the time, while the form stays as it is, does not put the question off. */
  const soon = () => {
    const text = JSON.stringify(form());
    if (text === awaited) return;
    awaited = text;
    clearTimeout(timer);
    if (pause) timer = setTimeout(ask, pause);
    else void ask();
  };

  const anew = () => {
    asked = awaited = '';
    soon();
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
    const isOld = asked !== text; // asked by settings that have changed
    const changed = isOld || JSON.stringify(form()) !== text;
    if (!changed || (trouble && !isOld)) done(value, trouble);
    failures = trouble ? failures + 1 : 0;
    if (changed) {
      anew();
    } else if (trouble) {
      asked = '';
      if (trouble.cause !== 'gone') timer = setTimeout(ask, AGAIN[Math.min(failures, AGAIN.length) - 1]);
    }
  }

  return { soon, anew, stop() { clearTimeout(timer); } };
}

/** Asks the background worker; a failure is a value: {trouble: {cause, …}}. */
async function send(message) {
  try {
    return (await chrome.runtime.sendMessage(message)) ?? { trouble: { cause: 'internal' } };
  } catch {
    return { trouble: { cause: 'gone' } }; // the extension was updated or removed: reload the page
  }
}
