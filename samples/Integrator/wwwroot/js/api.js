// This application's own server. It holds the API key and the result; a cookie that no script can read says whose they are.
const BASE = '/api/transaction';

/** Pause between two questions for the result. */
const POLL_MS = 500;

/** Longest wait for a result, counted from the end of the capture. */
const RESULT_WITHIN_MS = 60_000;

/** Step 2: begins a transaction. @returns SESSION_ID, for the capture alone. */
export async function begin(mode, age) {
  const response = await ask('', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ mode, age }) });
  return (await response.json()).bioSessionId;
}

/** Hands in the picture to compare with. @returns whether there is a face in it. */
export async function sendReference(picture) {
  const response = await fetch(`${BASE}/reference`, { method: 'PUT', body: picture }).catch(lost);
  if (response.status !== 422) await good(response);
  return response.ok;
}

/** Step 8: the result, as soon as this application's server has it. */
export async function result() {
  for (const giveUp = performance.now() + RESULT_WITHIN_MS; performance.now() < giveUp;) {
    const response = await ask('/result');
    if (response.status === 200) return response.json();
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw { code: 2000 };
}

/** Step 9: the best image; null when none is kept. */
export async function image() {
  const response = await ask('/image');
  return response.status === 200 ? response.blob() : null;
}

/** Step 10: the comparison with the reference; null when there was none. */
export async function match() {
  const response = await ask('/match');
  return response.status === 200 ? response.json() : null;
}

/** Gives up: everything that was captured is erased. */
export function end() {
  return ask('', { method: 'DELETE', keepalive: true });
}

async function ask(path, init) {
  return good(await fetch(BASE + path, init).catch(lost));
}

async function good(response) {
  if (response.ok) return response;
  throw await response.json().catch(() => ({ code: 500 }));
}

function lost() {
  throw { code: 2000 };
}
