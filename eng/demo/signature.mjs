// Checks a signed result with a library that Bonafide itself does not use.
import { compactVerify, createRemoteJWKSet } from 'jose';

/**
 * @param {string} server base address
 * @param {{ signature: string }} result as the server gave it
 * @returns {Promise<string>} words for a table
 */
export async function checkSignature(server, { signature, ...unsigned }) {
  const keys = createRemoteJWKSet(new URL(`${server}/.well-known/jwks.json`));
  const { payload, protectedHeader } = await compactVerify(signature, keys);
  if (JSON.stringify(sorted(JSON.parse(Buffer.from(payload).toString()))) !== JSON.stringify(sorted(unsigned))) {
    throw new Error('The signature is good, but it signs something else.');
  }
  return `good, ${protectedHeader.alg}`;
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
