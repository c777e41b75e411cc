// Drives one capture through the demo page in a real browser, with a photograph moved about as its camera, and checks the signed verdict.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compactVerify, createRemoteJWKSet } from 'jose';
import { launchChromium } from './browser/chromium.mjs';
import { feed, portrait } from './browser/feeds.mjs';
import { startServer } from './browser/server.mjs';

const root = path.resolve(import.meta.dirname, '..');
const pictures = path.join(root, 'artifacts/demo');
const STEP_TIMEOUT_MS = 90_000;

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

say('Making a camera feed from a sample photograph (simulated: a photograph moved about, not a person)');
const camera = await feed('person');
say('Starting the server');
const server = await startServer();
const browser = await launchChromium({ camera });
try {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })).newPage();
  const results = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('/result') && response.status() === 200) results.push(await response.json());
  });

  let step = 0;
  const shoot = async (name) => {
    step += 1;
    const file = path.join(pictures, `${String(step).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path: file });
    say(`  ${path.relative(root, file)}`);
  };
  const screen = (name) => page.waitForSelector(`body[data-screen="${name}"]`, { timeout: STEP_TIMEOUT_MS });

  say(`Opening ${server.url}/demo/`);
  await page.goto(`${server.url}/demo/`);
  await screen('welcome');
  await shoot('welcome');
  await page.click('#begin');
  await screen('checks');
  await shoot('checks');
  await screen('capture');
  await page.waitForFunction("document.querySelector('#instruction').textContent !== ''", undefined, { timeout: STEP_TIMEOUT_MS });
  await shoot('capture');
  await screen('pending');
  await shoot('upload');
  await Promise.race([screen('result'), screen('problem')]);
  await page.waitForTimeout(600);
  await shoot('result');

  const [result] = results;
  if (result === undefined) throw new Error(`The capture gave no result: ${await page.textContent('main')}`);
  if (await page.isVisible('#to-match')) {
    await page.click('#to-match');
    await screen('match');
    await page.setInputFiles('#reference', await portrait('anna'));
    await page.waitForSelector('#match-scale:not([hidden])', { timeout: STEP_TIMEOUT_MS });
    await page.waitForTimeout(600);
    await shoot('match');
  }

  await report(result);
} finally {
  await browser.close();
  await server.stop();
}

async function report(result) {
  const { signature, ...unsigned } = result;
  console.log(`\nThe signed result:\n${JSON.stringify({ ...unsigned, signature: `${signature.slice(0, 48)}…` }, null, 2)}\n`);
  const keys = createRemoteJWKSet(new URL(`${server.url}/.well-known/jwks.json`));
  const { payload, protectedHeader } = await compactVerify(signature, keys);
  if (JSON.stringify(sorted(JSON.parse(Buffer.from(payload).toString()))) !== JSON.stringify(sorted(unsigned))) {
    throw new Error('The signature is good, but it signs something else.');
  }
  say(`Signature: good (${protectedHeader.alg}, key ${protectedHeader.kid}), checked with an independent library`);
  if (result.livenessStatus !== 'SUCCESS') throw new Error(`The capture ended as ${result.livenessStatus}: ${result.diagnostic ?? ''}`);
  say(`Verdict: ${result.livenessStatus}. Screenshots of every step are in artifacts/demo/.`);
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}

function say(text) {
  console.log(text);
}
