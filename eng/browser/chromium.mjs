// Debian's Chromium, headless, with a fresh profile and, when wanted, a file as its camera.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const candidates = [process.env.BONAFIDE_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * @param {{ camera?: string | 'none' | 'denied', flags?: string[] }} [options] a Motion-JPEG file; 'none' for a machine without a camera; 'denied'
 *   for a person who says no. Flags are Chromium's own.
 */
export async function launchChromium({ camera, flags = [] } = {}) {
  const executablePath = candidates.find((file) => file && existsSync(file));
  if (!executablePath) throw new Error('No Chromium was found. Install the package chromium, or set BONAFIDE_CHROMIUM to its path.');
  return chromium.launch({ executablePath, headless: true, args: [...quiet, ...cameraArguments(camera), ...flags] });
}

const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--mute-audio',
];

/** @param {string | undefined} camera */
function cameraArguments(camera) {
  if (camera === undefined || camera === 'none') return [];
  if (camera === 'denied') return ['--use-fake-device-for-media-stream', '--deny-permission-prompts'];
  return ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera}`];
}
