import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK_BYTES, encodeLiveFrame, encodeStill, HEADER_BYTES } from '../../src/capture/protocol/media.js';

describe('a live frame', () => {
  it('lies on the wire as the specification draws it', () => {
    const message = encodeLiveFrame({ id: 0x01020304, time: 1.5, pageHidden: true, notUpright: true, afterHalt: true }, new Uint8Array([0xff, 0xd8]));
    expect([...message]).toEqual([1, 7, 0, 0, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f, 0xff, 0xd8]);
  });

  it('carries any id, time, flags and picture', () => {
    fc.assert(fc.property(
      fc.integer({ min: 1, max: 0xffff_ffff }), fc.double({ min: 0, max: 1e9, noNaN: true }), fc.boolean(), fc.boolean(), fc.boolean(), fc.uint8Array({ maxLength: 500 }),
      (id, time, pageHidden, notUpright, afterHalt, jpeg) => {
        const message = encodeLiveFrame({ id, time, pageHidden, notUpright, afterHalt }, jpeg);
        const view = new DataView(message.buffer);
        expect([view.getUint8(0), view.getUint16(2, true), view.getUint32(4, true), view.getFloat64(8, true)]).toEqual([1, 0, id, time]);
        expect([1, 2, 4].map((bit) => (view.getUint8(1) & bit) === bit)).toEqual([pageHidden, notUpright, afterHalt]);
        expect(message.subarray(HEADER_BYTES)).toEqual(jpeg);
      },
    ));
  });
});

describe('a still', () => {
  it.each([1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 3 * CHUNK_BYTES + 7])('of %d bytes comes together from its chunks', (size) => {
    const jpeg = Uint8Array.from({ length: size }, (_, index) => (index * 31) & 0xff);
    const chunks = [...encodeStill(9, jpeg)];
    const views = chunks.map((chunk) => new DataView(chunk.buffer));
    expect(Buffer.concat(chunks.map((chunk) => chunk.subarray(HEADER_BYTES))).equals(jpeg)).toBe(true);
    expect(views.map((view) => view.getUint32(8, true))).toEqual(chunks.map((_, index) => index * CHUNK_BYTES));
    expect(views.map((view) => view.getUint8(1))).toEqual(chunks.map((_, index) => (index === chunks.length - 1 ? 1 : 0)));
    for (const view of views) expect([view.getUint8(0), view.getUint32(4, true), view.getUint32(12, true)]).toEqual([2, 9, size]);
    for (const chunk of chunks) expect(chunk.byteLength).toBeLessThanOrEqual(HEADER_BYTES + CHUNK_BYTES);
  });

  it('that is gone is one empty last chunk', () => {
    const chunks = [...encodeStill(5, new Uint8Array(0))];
    expect(chunks.map((chunk) => [...chunk])).toEqual([[2, 1, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]);
  });
});
