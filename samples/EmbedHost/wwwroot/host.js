// An integrator's page: it builds a verification, listens to its messages, and asks its own server what to believe.
import Builder from '/embed/index.js';

const settings = await (await fetch('/settings')).json();
const [start, stop, outcome, messages] = ['start', 'stop', 'outcome', 'messages'].map((id) => document.getElementById(id));

const verification = new Builder()
  .setCredential({ clientId: 'sample', secret: 'known-to-every-visitor' })
  .setInstruction(settings.instructions, { commands: settings.commands, seedLimit: settings.seedLimit })
  .setProxyMiddleware({ PassiveLiveness: { url: '/proxy/liveness' }, License: { url: '/proxy/license/{id}' }, GenerateKey: { url: '/proxy/key' } })
  .setURL('/embed/liveness')
  .setTimeout(60_000)
  .setVirtualCameraLabel(['OBS', 'Virtual'])
  .setLicense(settings.license)
  .build();

start.addEventListener('click', () => {
  messages.replaceChildren();
  outcome.textContent = '';
  stop.disabled = false;
  verification.onStart();
});
stop.addEventListener('click', () => end(''));

addEventListener('message', ({ origin, data }) => {
  if (origin !== location.origin || typeof data?.subject !== 'string' || data.subject.startsWith('Embed.')) return;
  note(data);
  if (data.subject === 'Verification.Success') void finish(data.data);
});

start.disabled = false;
document.documentElement.dataset.ready = 'true';

/** What came through the browser is not asked; this server knows what Bonafide signed. */
async function finish({ response }) {
  const answer = await fetch(`/verdicts/${response.session_id}`);
  const verdict = answer.ok ? await answer.json() : null;
  end(verdict?.isLive ? `Confirmed. You were asked: ${verdict.instructions.join(', ') || 'nothing'}.` : 'Not confirmed. Please try once more.');
  document.body.dataset.verdict = verdict === null ? 'none' : String(verdict.isLive);
}

function end(words) {
  verification.onDestroy();
  stop.disabled = true;
  outcome.textContent = words;
  start.focus();
}

function note({ subject, data }) {
  const line = document.createElement('li');
  const name = document.createElement('b');
  name.textContent = subject;
  const { image, response, ...rest } = data;
  const brief = image ? { ...rest, image: { ...image, url: `${image.url.length} characters` }, verdict: response.liveness } : data;
  line.append(name, ` ${JSON.stringify(brief)}`);
  messages.append(line);
  line.scrollIntoView({ block: 'nearest' });
}
