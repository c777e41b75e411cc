import { BodyReader, type Body } from './BodyReader.js';
import { hex, utf8 } from './bytes.js';
import { ChunkWriter, writeTo, type ByteSink } from './chunks/ChunkWriter.js';
import { EntryWriter } from './entries/EntryWriter.js';
import { headFault, type EntryHead } from './entries/head.js';
import { entryTypes, type EntryName, type MediaName } from './entries/types.js';
import { maxEntryHead, maxJsonBody } from './format.js';
import { parseObject } from './json.js';
import { LogWriter, entryAdded, isEventName, sealed, type LogEvent } from './log/LogWriter.js';
import type { CapsuleManifest } from './manifest.js';
import { PackingError, packingFailures } from './packing.js';
import { makeHeader } from './sealHeader.js';
import type { CapsuleSession } from './session.js';
import { loadSodium, type Sodium } from './sodium.js';

export interface CapsuleWriterOptions {
  /** Takes the finished bytes. */
  sink: ByteSink;
  /** The server's public key, 32 bytes. */
  recipient: Uint8Array;
  session: CapsuleSession;
  manifest: CapsuleManifest;
  /** Milliseconds since the capsule was begun; by default counted by the page's monotonic clock from now on. */
  now?: () => number;
  /** @internal Fixed only where a test needs the same bytes again. */
  keyMaterial?: Uint8Array;
}

/**
 * Seals a capsule while it is captured, in memory that does not grow with it. Calls may overlap: each waits for those before it. After a failure
 * every later call fails likewise, and the capsule is lost.
 */
export class CapsuleWriter {
  readonly #chunks: ChunkWriter;
  readonly #entries: EntryWriter;
  readonly #log: LogWriter;
  readonly #bodies = new BodyReader();
  #count = 0;
  #sealed = false;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(sodium: Sodium, chunks: ChunkWriter, now: () => number) {
    this.#chunks = chunks;
    this.#entries = new EntryWriter(sodium, chunks);
    this.#log = new LogWriter(now);
  }

  /** @throws {PackingError} */
  static async open({ sink, recipient, session, manifest, now = clock(), keyMaterial }: CapsuleWriterOptions): Promise<CapsuleWriter> {
    const sodium = await loadSodium();
    const { header, content } = makeHeader(sodium, recipient, session, keyMaterial);
    const writer = new CapsuleWriter(sodium, new ChunkWriter(sink, content), now);
    await writer.#inTurn(async () => {
      await writeTo(sink, header);
      await writer.#addJson('manifest', manifest);
    });
    return writer;
  }

  /** Adds a media entry and its event. The head's `t` is when it was captured. */
  add(type: MediaName, head: EntryHead, body: Body): Promise<void> {
    return this.#inTurn(async () => {
      const fault = headFault(head);
      if (fault) throw new PackingError(packingFailures.content, `The head is wrong: ${fault}.`);
      await this.#entries.begin(entryTypes[type], encodeHead(head));
      await this.#bodies.read(body, (piece) => this.#entries.write(piece));
      await this.#end();
    });
  }

  /** Adds what the camera and the device said of themselves, or the challenge and what was shown when. */
  addJson(type: 'device' | 'challenge', content: Readonly<Record<string, unknown>>): Promise<void> {
    return this.#inTurn(() => this.#addJson(type, content));
  }

  /** Adds an event to the log. */
  log(event: string, data?: unknown): Promise<void> {
    return this.#inTurn(async () => {
      if (!isEventName(event) || event === entryAdded || event === sealed) {
        throw new PackingError(packingFailures.content, 'Not the name of an event, or one of the writer\'s own.');
      }
      await this.#writeEvent({ ...this.#log.next(event), ...(data === undefined ? {} : { data }) });
    });
  }

  /** Ends the log and the capsule. */
  seal(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#writeEvent({ ...this.#log.next(sealed), entries: this.#count });
      await this.#chunks.complete();
      this.#chunks.dispose();
      this.#sealed = true;
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(async () => {
      if (this.#sealed) throw new PackingError(packingFailures.other, 'The capsule is sealed.');
      await work();
    }).catch((cause: unknown) => {
      throw PackingError.from(cause, packingFailures.other);
    });
    this.#queue = turn;
    // The failure reaches whoever waits for this turn or a later one; the queue itself must not count as unhandled.
    turn.catch(() => undefined);
    return turn;
  }

  async #addJson(type: Exclude<EntryName, MediaName>, content: unknown): Promise<void> {
    await this.#entries.begin(entryTypes[type], new Uint8Array(0));
    await this.#entries.write(encodeJson(content));
    await this.#end();
  }

  async #end(): Promise<void> {
    const digest = await this.#entries.end();
    const entry = this.#count++;
    await this.#writeEvent({ ...this.#log.next(entryAdded), entry, sha256: hex(digest) });
  }

  async #writeEvent(event: LogEvent): Promise<void> {
    const json = encodeJson(event);
    await this.#entries.begin(entryTypes.event, new Uint8Array(0));
    await this.#entries.write(json);
    this.#log.wrote(await this.#entries.end());
    this.#count++;
  }
}

function encodeHead(head: EntryHead): Uint8Array {
  const bytes = Object.keys(head).length === 0 ? new Uint8Array(0) : utf8(JSON.stringify(head));
  if (bytes.length > maxEntryHead) throw new PackingError(packingFailures.content, `The head of an entry has at most ${maxEntryHead} bytes.`);
  return bytes;
}

function encodeJson(content: unknown): Uint8Array {
  const bytes = utf8(JSON.stringify(content));
  if (bytes.length > maxJsonBody) throw new PackingError(packingFailures.content, `JSON in a capsule has at most ${maxJsonBody} bytes.`);
  if (!parseObject(bytes)) throw new PackingError(packingFailures.content, 'JSON in a capsule is an object that does not nest too deep.');
  return bytes;
}

function clock(): () => number {
  const begun = performance.now();
  return () => performance.now() - begun;
}
