/** What an entry can be made of: bytes, a Blob, or a stream. */
export type Body = Uint8Array | Blob | ReadableStream<Uint8Array>;

const pieceSize = 256 * 1024;

/** Takes a piece, which is its own only until the promise settles. */
export type TakePiece = (piece: Uint8Array) => Promise<void>;

/**
 * Hands over bodies piece by piece. Blobs are read into one buffer that serves again and again: browsers free what they hand out anew only tens of
 * megabytes later.
 */
export class BodyReader {
  #buffer = new ArrayBuffer(pieceSize);

  async read(body: Body, take: TakePiece): Promise<void> {
    if (body instanceof Uint8Array) return take(body);
    if (!(body instanceof Blob)) return readStream(body.getReader(), take);
    const reader = bufferReader(body);
    return reader ? this.#readIntoBuffer(reader, take) : readSlices(body, take);
  }

  async #readIntoBuffer(reader: ReadableStreamBYOBReader, take: TakePiece): Promise<void> {
    for (;;) {
      // The stream takes the buffer away while it fills it and gives it back with the bytes.
      const { done, value } = await reader.read(new Uint8Array(this.#buffer));
      if (value) {
        await take(value);
        this.#buffer = value.buffer;
      }
      if (done) return;
    }
  }
}

/** Nothing where the browser cannot read a Blob into a given buffer. */
function bufferReader(blob: Blob): ReadableStreamBYOBReader | undefined {
  try {
    return blob.stream().getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
}

async function readStream(reader: ReadableStreamDefaultReader<Uint8Array>, take: TakePiece): Promise<void> {
  for (let read = await reader.read(); !read.done; read = await reader.read()) await take(read.value);
}

async function readSlices(blob: Blob, take: TakePiece): Promise<void> {
  for (let at = 0; at < blob.size; at += pieceSize) {
    await take(new Uint8Array(await new Response(blob.slice(at, at + pieceSize)).arrayBuffer()));
  }
}
