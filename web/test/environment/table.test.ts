import { describe, expect, it } from 'vitest';
import { detectEnvironment } from '../../src/webcapture/environment/detect.js';
import type { BrowserHints } from '../../src/webcapture/environment/userAgent.js';

const KHTML = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const ANDROID = `Mozilla/5.0 (Linux; Android 10; K) ${KHTML}`;
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const [WINDOWS, LINUX] = ['Windows NT 10.0; Win64; x64', 'X11; Linux x86_64'];

const chrome = (system: string) => (v: number) => `Mozilla/5.0 (${system}) ${KHTML} Chrome/${v}.0.0.0 Safari/537.36`;
const firefox = (system: string) => (v: number) => `Mozilla/5.0 (${system}; rv:${v}.0) Gecko/20100101 Firefox/${v}.0`;
const opera = (system: string) => (v: number) => `Mozilla/5.0 (${system}) ${KHTML} Chrome/${v + 13}.0.0.0 Safari/537.36 OPR/${v}.0.0.0`;

type Row = readonly [os: string, browser: string, minimum: number, agent: (version: number) => string, hints?: BrowserHints];

/** The requirements as published, row by row. */
const ROWS: readonly Row[] = [
  ['Android', 'Chrome', 60, (v) => `${ANDROID} Chrome/${v}.0.0.0 Mobile Safari/537.36`],
  ['Android', 'Firefox', 79, (v) => `Mozilla/5.0 (Android 13; Mobile; rv:${v}.0) Gecko/${v}.0 Firefox/${v}.0`],
  ['Android', 'Opera', 57, (v) => `${ANDROID} Chrome/120.0.0.0 Mobile Safari/537.36 OPR/${v}.1.0.0`],
  ['Android', 'Samsung Internet', 9, (v) => `${ANDROID} SamsungBrowser/${v}.2 Chrome/67.0.3396.87 Mobile Safari/537.36`],
  ['Android', 'HuaweiBrowser', 12, (v) => `${ANDROID} Chrome/92.0.4515.105 HuaweiBrowser/${v}.0.4.300 Mobile Safari/537.36`],
  ['Android', 'Brave', 110, (v) => `${ANDROID} Chrome/${v}.0.0.0 Mobile Safari/537.36`, { brave: true }],
  ['Android', 'Edge', 127, (v) => `${ANDROID} Chrome/${v}.0.0.0 Mobile Safari/537.36 EdgA/${v}.0.0.0`],
  ['Android', 'WebView', 57, (v) => `Mozilla/5.0 (Linux; Android 8.0.0; SM-G930F; wv) ${KHTML} Version/4.0 Chrome/${v}.0.2987.132 Mobile Safari/537.36`],
  ['iOS', 'Safari', 15, (v) => `${IPHONE} Version/${v}.0 Mobile/15E148 Safari/604.1`],
  ['iOS', 'Chrome', 120, (v) => `${IPHONE} CriOS/${v}.0.6099.50 Mobile/15E148 Safari/604.1`],
  ['iOS', 'Firefox', 129, (v) => `${IPHONE} FxiOS/${v}.0 Mobile/15E148 Safari/605.1.15`],
  ['iOS', 'Opera Touch', 5, (v) => `${IPHONE} Version/17.4 Mobile/15E148 Safari/604.1 OPT/${v}.0.1`],
  ['iOS', 'Edge', 125, (v) => `${IPHONE} EdgiOS/${v}.0.2535.60 Version/17.0 Mobile/15E148 Safari/604.1`],
  ['iOS', 'WebView', 14, (v) => `Mozilla/5.0 (iPhone; CPU iPhone OS ${v}_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148`],
  ['Windows', 'Chrome', 60, chrome(WINDOWS)],
  ['Windows', 'Firefox', 79, firefox(WINDOWS)],
  ['Windows', 'Opera', 57, opera(WINDOWS)],
  ['Windows', 'Edge', 92, (v) => `${chrome(WINDOWS)(v)} Edg/${v}.0.902.55`],
  ['Windows', 'Brave', 110, chrome(WINDOWS), { brave: true }],
  ['macOS', 'Safari', 15, (v) => `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${v}.0 Safari/605.1.15`],
  ['macOS', 'Chrome', 60, chrome('Macintosh; Intel Mac OS X 10_15_7')],
  ['macOS', 'Firefox', 79, firefox('Macintosh; Intel Mac OS X 10.15')],
  ['macOS', 'Opera', 57, opera('Macintosh; Intel Mac OS X 10_15_7')],
  ['Linux', 'Chrome', 60, chrome(LINUX)],
  ['Linux', 'Firefox', 79, firefox('X11; Ubuntu; Linux x86_64')],
  ['Linux', 'Opera', 57, opera(LINUX)],
  ['Linux', 'Brave', 110, chrome(LINUX), { brave: true }],
];

describe('the support table', () => {
  it.each(ROWS.map((row) => [...row.slice(0, 3), row] as [string, string, number, Row]))('on %s supports %s from version %d on', (os, name, minimum, [, , , agent, hints]) => {
    expect(detectEnvironment(agent(minimum), hints)).toEqual({
      envDetected: {
        os: { isSupported: true, supportedList: [], isMobile: os === 'Android' || os === 'iOS' },
        browser: { isSupported: true, supportedList: [] },
        message: '',
      },
      message: '',
    });
    const { envDetected, message } = detectEnvironment(agent(minimum - 1), hints);
    expect(envDetected.browser.isSupported).toBe(false);
    expect(envDetected.browser.supportedList).toContainEqual({ name, minimumVersion: String(minimum) });
    expect(message).toBe('You seem to be using an unsupported browser.');
  });

  it.each(['Android', 'iOS', 'Windows', 'macOS', 'Linux'])('lists all of the browsers for %s, and no other', (os) => {
    const rows = ROWS.filter(([system]) => system === os);
    const agent = rows[0]?.[3] ?? String;
    expect(detectEnvironment(agent(1)).envDetected.browser.supportedList)
      .toEqual(expect.arrayContaining(rows.map(([, name, minimum]) => ({ name, minimumVersion: String(minimum) }))));
    expect(detectEnvironment(agent(1)).envDetected.browser.supportedList).toHaveLength(rows.length);
  });

  it('knows the web view of an iPad, which names no version, by the camera it offers', () => {
    const agent = `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko)`;
    expect(detectEnvironment(agent, { maxTouchPoints: 5, mediaDevices: true }).envDetected.browser.isSupported).toBe(true);
    expect(detectEnvironment(agent, { maxTouchPoints: 5, mediaDevices: false }).envDetected.browser.isSupported).toBe(false);
  });
});
