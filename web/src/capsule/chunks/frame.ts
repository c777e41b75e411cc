import { concat, readU32, u32, type Bytes } from '../bytes.js';
import { chunkSize, maxChunks } from '../format.js';

/** What stands in clear before each chunk, and is its associated data. */
export interface ChunkFrame { index: number; last: boolean; length: number }

export const encodeFrame = ({ index, last, length }: ChunkFrame): Bytes => concat(u32(index), new Uint8Array([last ? 1 : 0]), u32(length));

/** Nothing for what no writer writes. */
export function decodeFrame(bytes: Uint8Array): ChunkFrame | undefined {
  const mark = bytes[4] ?? 0;
  const frame = { index: readU32(bytes), last: mark === 1, length: readU32(bytes, 5) };
  const fits = frame.last ? frame.length > 0 && frame.length <= chunkSize : frame.length === chunkSize;
  return mark <= 1 && frame.index < maxChunks && fits ? frame : undefined;
}
