import type { Credential } from '../types.js';
import { hexOf, sha256Hex } from './encoding.js';

/** `AUTHENTICITY_SIGNATURE`: HMAC-SHA256 over client, picture and time, lower-case hex. */
export async function authenticity({ clientId, secret }: Credential, base64: string, timestamp: number): Promise<string> {
  const text = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', text.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const digest = await sha256Hex(text.encode(base64));
  return hexOf(await crypto.subtle.sign('HMAC', key, text.encode(`${clientId}${digest}${timestamp}`)));
}
