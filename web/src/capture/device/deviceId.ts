const KEY = 'bonafide.device';
const SHAPE = /^[0-9a-f]{32}$/;

/**
 * A random number that this browser keeps for this page's origin, so that the server can lock one device and not a whole network. Says
 * nothing about the person. Undefined where the browser keeps nothing for pages.
 */
export function deviceId(): string | undefined {
  try {
    const known = localStorage.getItem(KEY);
    if (known !== null && SHAPE.test(known)) return known;
    const fresh = randomHex(16);
    localStorage.setItem(KEY, fresh);
    return fresh;
  } catch {
    // Storage is switched off, full, or denied to frames of another site.
    return undefined;
  }
}

/** Crypto.randomUUID came with Chrome 92. */
function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => (byte + 256).toString(16).slice(1)).join('');
}
