import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUIDANCE, type ServerMessage } from '../../src/capture/protocol/messages.js';
import { parseServerMessage } from '../../src/capture/protocol/parse.js';
import { ProtocolError } from '../../src/capture/protocol/reader.js';
import { READY, trackingOf } from './samples.js';

const document = readFileSync(new URL('../../../docs/protocol.md', import.meta.url), 'utf8');
const fromServer = document.slice(document.indexOf('## Server to client'), document.indexOf('## Back-pressure'));

/** The JSON examples of the specification, each of which is a message as it stands, or a choice of values. */
const examples = [...fromServer.matchAll(/\{ "type"[^`]*\}/g)].map(([text]) => text.replace(/"doNotMove"[^}]*/, '"doNotMove" '));

describe('messages of the server', () => {
  it('are read as the specification writes them', () => {
    expect(examples.map((example) => parseServerMessage(example).type).sort())
      .toEqual(['begin', 'error', 'instruction', 'progress', 'ready', 'result', 'stills', 'tracking']);
  });

  it('know every guidance of the specification', () => {
    const listed = /`guidance` is one of ([^.]*)\./.exec(fromServer)?.[1] ?? '';
    expect([...listed.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual([...GUIDANCE]);
  });

  it('come through whole', () => {
    const messages: ServerMessage[] = [
      trackingOf(7, { face: null, drop: [1, 2], keep: true }),
      trackingOf(8, { challenge: { point: { x: 1, y: 2, radius: 3 }, circles: [{ x: 4, y: 5, radius: 6 }], target: 0 } }),
      { type: 'result', bestImage: { boxX: 1, boxY: 2, boxWidth: 3, boxHeight: 4 }, diagnostic: 'light' },
      { type: 'error', code: 1301, error: 'no face', unlockDateTime: null },
    ];
    for (const message of messages) expect(parseServerMessage(JSON.stringify(message))).toEqual(message);
    expect(parseServerMessage(JSON.stringify({ ...READY, protocol: 1 }))).toEqual(READY);
  });

  it('may have members that this version does not know', () => {
    expect(parseServerMessage('{"type":"begin","later":{"more":1}}')).toEqual({ type: 'begin' });
  });

  it.each([
    ['', 'JSON'], ['[]', 'object'], ['null', 'object'], ['{}', 'type'], ['{"type":"unheardOf"}', 'unheardOf'],
    ['{"type":"progress","received":1.5}', 'received'], ['{"type":"progress","received":"1"}', 'received'],
    ['{"type":"stills","frames":[1,"2"]}', 'frames'], ['{"type":"stills","frames":[0]}', 'frames'],
    ['{"type":"instruction","value":"dance"}', 'value'], ['{"type":"error","code":429}', 'error'],
    [`{"type":"stills","frames":[${'1,'.repeat(70)}1]}`, 'frames'], [`{"type":"begin","x":"${'y'.repeat(20_000)}"}`, 'longer'],
  ])('are refused with the cause when they are wrong: %s', (text, cause) => {
    expect(() => parseServerMessage(text)).toThrow(ProtocolError);
    expect(() => parseServerMessage(text)).toThrow(cause);
  });

  it('raise nothing but protocol errors, whatever comes', () => {
    const anyText = fc.oneof(fc.string(), fc.json(), fc.record({ type: fc.constantFrom('ready', 'tracking', 'result', 'error', 'stills', 'progress') })
      .chain((base) => fc.object().map((rest) => JSON.stringify({ ...rest, ...base }))));
    fc.assert(fc.property(anyText, (text) => {
      try {
        parseServerMessage(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ProtocolError);
      }
    }), { numRuns: 500 });
  });

  it('raise nothing but protocol errors when one member of a good message is exchanged', () => {
    const good: Record<string, unknown> = JSON.parse(JSON.stringify(trackingOf(1))) as Record<string, unknown>;
    fc.assert(fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (name, value) => {
      try {
        const read = parseServerMessage(JSON.stringify({ ...good, [name]: value }));
        expect(read.type).toBe('tracking');
      } catch (error) {
        expect(error).toBeInstanceOf(ProtocolError);
      }
    }), { numRuns: 500 });
  });
});
