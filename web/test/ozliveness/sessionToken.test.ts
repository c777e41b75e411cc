import { describe, expect, it } from 'vitest';
import { parseSessionToken } from '../../src/ozliveness/sessionToken.js';

const bytes = (length: number, value: number): string => Buffer.alloc(length, value).toString('base64url');
const claims = { jti: 'session-1', psk: bytes(32, 0xFB), key: bytes(32, 0xFE), waits: [700, 1200] };
const token = (payload: unknown): string => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`;

describe('a session token', () => {
  it('lends the session, its secret, the recipient and the waits', () => {
    const { session, recipient, waits, light } = parseSessionToken(token(claims));
    expect(session).toEqual({ id: 'session-1', secret: new Uint8Array(32).fill(0xFB) });
    expect(recipient).toEqual(new Uint8Array(32).fill(0xFE));
    expect(waits).toEqual([700, 1200]);
    expect(light).toBeNull();
  });

  it('lends the colours too, where its session has some', () => {
    const light = { required: true, colours: [{ colour: '#ffa2a2', ms: 480 }] };
    expect(parseSessionToken(token({ ...claims, light })).light).toEqual(light);
  });

  it.each([
    [token({ ...claims, light: { required: true, colours: [] } }), 'light without colours'],
    [token({ ...claims, light: { required: true, colours: [{ colour: 'red', ms: 480 }] } }), 'a colour by name'],
    [token({ ...claims, light: { required: true, colours: [{ colour: '#ffa2a2', ms: 200 }] } }), 'a flash'],
    ['', 'nothing'], ['a.b', 'two parts'], ['a.!.c', 'no base64'], [token('x'), 'no object'], [token({ ...claims, psk: undefined }), 'no secret'],
    [token({ ...claims, psk: bytes(31, 1) }), 'a short secret'], [token({ ...claims, key: bytes(33, 1) }), 'a long key'],
    [token({ ...claims, jti: 'a b' }), 'an id that no capsule can have'], [token({ ...claims, waits: [-1] }), 'a wait before its time'],
    [token({ ...claims, waits: [1e9] }), 'a wait of days'], [token({ ...claims, waits: undefined }), 'no waits'], [token({ ...claims, more: 'x'.repeat(9000) }), 'too much'],
  ])('%#: is refused when it is %s (%s)', (text) => {
    expect(() => parseSessionToken(text)).toThrow(expect.objectContaining({ code: 'error_session_token', remedy: 'none' }) as Error);
  });

  it('never stands in the message that refuses it', () => {
    const text = token({ ...claims, jti: '' });
    expect(() => parseSessionToken(text)).toThrow(/^session_token is not a session token of this server\. Ask the API for a new one before each capture\.$/);
  });
});
