import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { authenticity } from '../../src/embed/app/signature.js';

describe('the signature of Verification.Success', () => {
  it('is the fixed vector of the document', async () => {
    expect(await authenticity({ clientId: 'client-1', secret: 'secret-1' }, 'iVBORw0KGgo=', 1_700_000_000_000))
      .toBe('171a8026ac026ddfd0520ff3b504fd5b1153fdbe443cd9cf3a457b6a337c6a75');
  });

  it('is over the base64 itself, and not over the bytes behind it', async () => {
    const [base64, secret] = ['AAECAw==', 'ключ 鍵'];
    const digest = createHash('sha256').update(base64).digest('hex');
    expect(await authenticity({ clientId: 'naïve', secret }, base64, 7)).toBe(createHmac('sha256', secret).update(`naïve${digest}7`).digest('hex'));
  });
});
