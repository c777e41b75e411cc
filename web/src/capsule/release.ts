/**
 * Gives a buffer's memory back now instead of whenever the collector runs, which for buffers is tens of megabytes late. Only for bytes that nobody
 * else holds. Where the browser has no such means, the collector does it.
 */
export function release({ buffer }: Uint8Array<ArrayBuffer>): void {
  (buffer as { transfer?: (length: number) => unknown }).transfer?.(0);
}
