/** Bytes before the JPEG in a live frame, and before the part of a JPEG in a still chunk. */
export const HEADER_BYTES = 16;

/** Most bytes of a still in one chunk. */
export const CHUNK_BYTES = 65_536;

const LIVE_FRAME = 1;
const STILL_CHUNK = 2;

/** Header fields of a live frame. */
export interface LiveFrameHeader {
  readonly id: number;
  /** Milliseconds since the capture began. */
  readonly time: number;
  readonly pageHidden: boolean;
  readonly notUpright: boolean;
  /** The page had stood still before this frame, as in a debugger. */
  readonly afterHalt: boolean;
}

/** Lays a live frame out as one binary message. */
export function encodeLiveFrame(header: LiveFrameHeader, jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(HEADER_BYTES + jpeg.byteLength);
  const view = new DataView(message.buffer);
  view.setUint8(0, LIVE_FRAME);
  view.setUint8(1, (header.pageHidden ? 1 : 0) | (header.notUpright ? 2 : 0) | (header.afterHalt ? 4 : 0));
  view.setUint32(4, header.id, true);
  view.setFloat64(8, header.time, true);
  message.set(jpeg, HEADER_BYTES);
  return message;
}

/** Cuts a still into its messages; a still that is gone (no bytes) becomes one empty last chunk. */
export function* encodeStill(frame: number, jpeg: Uint8Array): Generator<Uint8Array<ArrayBuffer>, void> {
  let offset = 0;
  do {
    const part = jpeg.subarray(offset, offset + CHUNK_BYTES);
    const message = new Uint8Array(HEADER_BYTES + part.byteLength);
    const view = new DataView(message.buffer);
    const last = offset + part.byteLength === jpeg.byteLength;
    view.setUint8(0, STILL_CHUNK);
    view.setUint8(1, last ? 1 : 0);
    view.setUint32(4, frame, true);
    view.setUint32(8, offset, true);
    view.setUint32(12, jpeg.byteLength, true);
    message.set(part, HEADER_BYTES);
    offset += part.byteLength;
    yield message;
  } while (offset < jpeg.byteLength);
}
