import type { ByteSink } from '../chunks/ChunkWriter.js';
import type { Bytes } from '../bytes.js';

/** Passes a capsule on to a stream, as fast as that takes it. */
export class StreamSink implements ByteSink {
  readonly #writer: WritableStreamDefaultWriter<Bytes>;

  constructor(stream: WritableStream<Bytes>) {
    this.#writer = stream.getWriter();
    // Shows up in the next write; nobody waits for it otherwise.
    this.#writer.closed.catch(() => undefined);
  }

  async write(bytes: Bytes): Promise<void> {
    await this.#writer.ready;
    // The stream may keep them in its queue.
    await this.#writer.write(bytes.slice());
  }

  close(): Promise<void> {
    return this.#writer.close();
  }
}
