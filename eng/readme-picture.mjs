// Takes the README's picture: the capture screen with the landmark mesh drawn where the face would be. No photograph is ever saved.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from './browser/chromium.mjs';
import { feed } from './browser/feeds.mjs';
import { startServer } from './browser/server.mjs';

const root = path.resolve(import.meta.dirname, '..');
const camera = await feed('person');
const mesh = landmarksOf(camera);
const server = await startServer();
const browser = await launchChromium({ camera });
try {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 780 }, deviceScaleFactor: 2 })).newPage();
  await page.goto(`${server.url}/demo/`);
  await page.click('#begin');
  await page.waitForSelector('body[data-screen="capture"]');
  await page.evaluate(drawMesh, mesh);
  await page.waitForFunction("/still/i.test(document.querySelector('#instruction').textContent)", undefined, { timeout: 60_000, polling: 50 });
  await page.waitForTimeout(700);
  mkdirSync(path.join(root, 'docs/images'), { recursive: true });
  await page.screenshot({ path: path.join(root, 'docs/images/capture.png') });
} finally {
  await browser.close();
  await server.stop();
}

// The frame itself lives in a temporary folder for as long as it takes to find the landmarks in it.
function landmarksOf(file) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bonafide-frame-'));
  try {
    const frame = path.join(folder, 'frame.jpg');
    execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-i', file, '-frames:v', '1', frame]);
    const [{ width, height, faces }] = JSON.parse(execFileSync(path.join(root, 'artifacts/bonafide'), ['analyze', frame, '--json'], { maxBuffer: 1 << 26 }));
    return { width, height, landmarks: faces[0].landmarks };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/* eslint-disable no-undef -- runs in the page */
function drawMesh({ width, height, landmarks: points }) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  const ground = context.createRadialGradient(width / 2, height * 0.45, 40, width / 2, height / 2, width * 0.6);
  ground.addColorStop(0, '#3a4a63');
  ground.addColorStop(1, '#141b26');
  const nearest = points.map(([x, y]) => points.map(([u, v], at) => [(u - x) ** 2 + (v - y) ** 2, at]).sort((a, b) => a[0] - b[0]).slice(1, 6));
  const paint = () => {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
    context.strokeStyle = 'rgba(190, 214, 255, 0.55)';
    context.lineWidth = 1.2;
    context.beginPath();
    points.forEach(([x, y], from) => nearest[from].forEach(([, to]) => {
      context.moveTo(x, y);
      context.lineTo(...points[to].slice(0, 2));
    }));
    context.stroke();
    context.fillStyle = '#eaf1ff';
    points.forEach(([x, y]) => context.fillRect(x - 1.3, y - 1.3, 2.6, 2.6));
    requestAnimationFrame(paint);
  };
  paint();
  document.querySelector('#user-video').srcObject = canvas.captureStream(15);
}
