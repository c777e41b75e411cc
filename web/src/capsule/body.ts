/** What an entry can be made of: bytes, a Blob, or a stream. */
export type Body = Uint8Array | Blob | ReadableStream<Uint8Array>;

const sliceSize = 256 * 1024;

/** Hands over a body piece by piece; a Blob is read slice by slice, so that a long one is never whole in memory. */
export async function readPieces(body: Body, take: (piece: Uint8Array) => Promise<void>): Promise<void> {
  if (body instanceof Uint8Array) return take(body);
  if (body instanceof Blob) {
    for (let at = 0; at < body.size; at += sliceSize) {
      await take(new Uint8Array(await new Response(body.slice(at, at + sliceSize)).arrayBuffer()));
    }
    return;
  }
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) await take(read.value);
}
