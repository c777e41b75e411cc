import { describe, expect, it } from 'vitest';
import { detectEnvironment } from '../../src/webcapture/environment/detect.js';
import { parseUserAgent } from '../../src/webcapture/environment/userAgent.js';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';
const PIXEL = 'Mozilla/5.0 (Linux; Android 13; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('parseUserAgent', () => {
  it.each([
    [`${WINDOWS} Chrome/120.0.0.0 Safari/537.36`, 'Windows', 'Chrome', 120],
    [`${WINDOWS} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.2210.91`, 'Windows', 'Edge', 120],
    [`${WINDOWS} Chrome/119.0.0.0 Safari/537.36 OPR/105.0.0.0`, 'Windows', 'Opera', 105],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:121.0) Gecko/20100101 Firefox/121.0', 'Windows', 'Firefox', 121],
    [`${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Safari/605.1.15`, 'macOS', 'Safari', 17],
    [`${LINUX} HeadlessChrome/140.0.0.0 Safari/537.36`, 'Linux', 'Chrome', 140],
    [`${PIXEL} Chrome/116.0.0.0 Mobile Safari/537.36`, 'Android', 'Chrome', 116],
    [`${PIXEL} SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36`, 'Android', 'Samsung Internet', 23],
    [`${PIXEL} Chrome/88.0.4324.93 Mobile Safari/537.36 HuaweiBrowser/12.0.4.300`, 'Android', 'HuaweiBrowser', 12],
    [`${PIXEL} Chrome/127.0.0.0 Mobile Safari/537.36 EdgA/127.0.0.0`, 'Android', 'Edge', 127],
    ['Mozilla/5.0 (Linux; Android 13; Pixel 7; wv) AppleWebKit/537.36 Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36', 'Android', 'WebView', 120],
    ['Mozilla/5.0 (Android 13; Mobile; rv:109.0) Gecko/118.0 Firefox/118.0', 'Android', 'Firefox', 118],
    [`${IPHONE} Version/17.4 Mobile/15E148 Safari/604.1`, 'iOS', 'Safari', 17],
    [`${IPHONE} CriOS/121.0.6167.138 Mobile/15E148 Safari/604.1`, 'iOS', 'Chrome', 121],
    [`${IPHONE} FxiOS/129.0 Mobile/15E148 Safari/605.1.15`, 'iOS', 'Firefox', 129],
    [`${IPHONE} EdgiOS/125.0.2535.60 Version/17.0 Mobile/15E148 Safari/604.1`, 'iOS', 'Edge', 125],
    [`${IPHONE} Version/17.4 Mobile/15E148 Safari/604.1 OPT/5.0.1`, 'iOS', 'Opera Touch', 5],
    [`${IPHONE} Mobile/15E148`, 'iOS', 'WebView', 17],
  ] as const)('reads %s', (agent, os, browser, version) => {
    expect(parseUserAgent(agent)).toEqual({ os, browser, version });
  });

  it('takes a Mac with a touch screen for an iPad', () => {
    const agent = `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Safari/605.1.15`;
    expect(parseUserAgent(agent, { maxTouchPoints: 5 }).os).toBe('iOS');
    expect(parseUserAgent(agent, { maxTouchPoints: 0 }).os).toBe('macOS');
  });

  it('tells Brave from Chrome by its own mark', () => {
    expect(parseUserAgent(`${WINDOWS} Chrome/120.0.0.0 Safari/537.36`, { brave: true }).browser).toBe('Brave');
  });

  it('names nothing where nothing is known', () => {
    expect(parseUserAgent('')).toEqual({ os: null, browser: null, version: null });
    expect(parseUserAgent('curl/8.5.0')).toEqual({ os: null, browser: null, version: null });
  });
});

describe('detectEnvironment', () => {
  it('accepts the oldest supported version and refuses the one before', () => {
    const chrome = (version: number) => detectEnvironment(`${WINDOWS} Chrome/${version}.0.0.0 Safari/537.36`).envDetected.browser;
    expect(chrome(60)).toEqual({ isSupported: true, supportedList: [] });
    expect(chrome(59).isSupported).toBe(false);
    expect(chrome(59).supportedList).toContainEqual({ name: 'Chrome', minimumVersion: '60' });
  });

  it('lists the operating systems when there is no support for this one', () => {
    const { envDetected, message } = detectEnvironment('Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/120.0.0.0');
    expect(envDetected.os.isSupported).toBe(false);
    expect(envDetected.os.supportedList).toContain('Windows');
    expect(envDetected.browser.isSupported).toBe(false);
    expect(message).not.toBe('');
  });

  it('marks phones and tablets as mobile', () => {
    expect(detectEnvironment(`${PIXEL} Chrome/116.0.0.0 Mobile Safari/537.36`).envDetected.os.isMobile).toBe(true);
    expect(detectEnvironment(`${WINDOWS} Chrome/116.0.0.0 Safari/537.36`).envDetected.os.isMobile).toBe(false);
  });
});
