import * as api from './api.js';
import { capture } from './capture.js';
import { checkBrowser, checkNetwork, openCamera, resetChecks } from './checks.js';
import { guideOf } from './guides.js';
import { showProblem } from './problems.js';
import { askForReference } from './reference.js';
import { showResult } from './result.js';
import { element, show } from './screens.js';
import { Stage } from './stage.js';
import { loadTexts, texts } from './texts.js';

const { mode, idProofing } = document.documentElement.dataset;
const wishes = new URLSearchParams(location.search);
const wantsMatching = wishes.get('matching') === 'on';
const wantsAge = wishes.get('age') === 'on';
const guide = guideOf(mode);

/** Ends the current attempt; what it still does is no longer shown. */
let current = new AbortController();

async function run() {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  try {
    await attempt(signal);
  } catch (error) {
    if (!signal.aborted) showProblem(error);
  }
}

/** The document's steps in their order. */
async function attempt(signal) {
  resetChecks();
  show('checks');
  checkBrowser();
  await checkNetwork();
  signal.throwIfAborted();
  const bioSessionId = await api.begin(mode, wantsAge);
  signal.throwIfAborted();
  if (wantsMatching) await askForReference(signal);
  show('checks');
  const stream = await openCamera();
  if (signal.aborted) stream.getTracks().forEach((track) => track.stop());
  signal.throwIfAborted();
  const challenge = await capture(bioSessionId, stream, new Stage(guide, stream), signal);
  const result = await api.result();
  const image = result.hasImage ? await api.image() : null;
  const matches = wantsMatching && result.livenessStatus === 'SUCCESS';
  const match = matches ? await api.match() : undefined;
  signal.throwIfAborted();
  showResult({ result, image, challenge, match, guide });
}

function cancel() {
  current.abort({ kind: 'cancelled' });
  // Nothing is kept of what the person stopped; if that cannot be told now, the session expires by itself.
  api.end().catch(() => undefined);
  showProblem({ kind: 'cancelled' });
}

function start() {
  void run();
}

await loadTexts();
element('mode-name').textContent = texts.modes[mode].name;
element('mode-tutorial').textContent = texts.modes[mode].tutorial;
element('consent').hidden = idProofing !== 'true';
element('begin').addEventListener('click', start);
for (const button of document.querySelectorAll('[data-again]')) button.addEventListener('click', start);
for (const button of document.querySelectorAll('[data-cancel]')) button.addEventListener('click', cancel);
show('welcome');
document.documentElement.dataset.ready = 'true';
