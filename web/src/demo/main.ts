import { Backend } from './Backend.js';
import { Capture } from './capture.js';
import { acceptAnyBrowser, checkBrowser, checkNetwork, openCamera, resetChecks } from './checks.js';
import { MatchScreen } from './match.js';
import { agreesToLight } from './light.js';
import { chosenMode } from './mode.js';
import { element, fillTexts, show } from './page.js';
import { problemOf } from './problems.js';
import { showProblem } from './problemScreen.js';
import { showResult } from './result.js';

const backend = new Backend('api');
const match = new MatchScreen(backend);
let capture: Capture | null = null;
let captured: { readonly sessionId: string; readonly image: Blob } | null = null;

/** Number of the current attempt: what an earlier one still does is no longer shown. */
let attempt = 0;

async function run(): Promise<void> {
  const own = ++attempt;
  try {
    await runAttempt(() => own === attempt);
  } catch (error) {
    if (own === attempt) showProblem(problemOf(error));
  }
}

async function runAttempt(isCurrent: () => boolean): Promise<void> {
  resetChecks();
  show('checks');
  checkBrowser();
  await checkNetwork('../video-server');
  const stream = await openCamera();
  if (!isCurrent()) {
    stream.getTracks().forEach((track) => track.stop());
    return;
  }
  capture = new Capture(stream);
  const session = createSession();
  const challenge = await capture.run(session);
  const sessionId = await session;
  const result = await backend.result(sessionId);
  const image = await backend.image(sessionId);
  if (!isCurrent()) return;
  captured = image === null ? null : { sessionId, image };
  showResult(result, image, challenge);
}

/** Makes the session; nobody is shown a light sequence unasked. */
async function createSession(): Promise<string> {
  const mode = chosenMode();
  const session = await backend.createSession(mode);
  if (!session.light || await agreesToLight()) return session.sessionId;
  return (await backend.createSession(mode, false)).sessionId;
}

function cancel(): void {
  attempt++;
  capture?.cancel();
  showProblem({ kind: 'cancelled' });
}

function on(id: string, handler: () => void): void {
  element(id).addEventListener('click', handler);
}

function start(): void {
  void run();
}

on('begin', start);
on('again', start);
on('cancel-checks', cancel);
on('cancel-capture', cancel);
on('cancel-light', cancel);
on('back', () => show('result'));
on('to-match', () => {
  if (captured !== null) match.open(captured.image);
});
on('problem-action', () => {
  if (document.body.dataset['problem'] === 'unsupported') acceptAnyBrowser();
  start();
});
element('reference', HTMLInputElement).addEventListener('change', ({ target }) => {
  const input = target as HTMLInputElement;
  const picture = input.files?.[0];
  input.value = '';
  if (picture !== undefined && captured !== null) void match.compare(captured.sessionId, picture);
});

fillTexts();
show('welcome');
document.documentElement.dataset['ready'] = 'true';
