import { describe, expect, it } from 'vitest';
import { expectedEntries, forgeBrowserCapsule } from './support/forgery.js';
import { bytesOf, forge, forging } from './support/vectors.js';

const capsules = [
  { file: 'browser-small.capsule', frameBytes: 100, keyByte: 0x51 },
  { file: 'browser-two-chunks.capsule', frameBytes: 140_000, keyByte: 0x52 },
];

describe('what the browser seals', () => {
  it.each(capsules)('is the committed $file, which the server\'s tests open', async ({ file, frameBytes, keyByte }) => {
    const capsule = await forgeBrowserCapsule(frameBytes, keyByte);
    if (forging) forge(file, capsule);
    else expect(Buffer.compare(capsule, bytesOf(file))).toBe(0);
  });

  it('is listed with what must come out', () => {
    const cases = capsules.map(({ file, frameBytes }) => ({ name: `${file} opens`, capsule: file, entries: expectedEntries(frameBytes) }));
    const json = `${JSON.stringify(cases, null, 2)}\n`;
    if (forging) forge('browser-vectors.json', json);
    else expect(Buffer.from(bytesOf('browser-vectors.json')).toString()).toBe(json);
  });
});
