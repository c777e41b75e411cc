import type { BlobSink, CapsuleWriter } from '../../capsule/index.js';
import type { StartFacts } from '../../capture/protocol/messages.js';
import { SDK_VERSION } from '../../capture/version.js';
import type { Sealing } from '../sealing.js';
import type { SealingSession } from '../sessionToken.js';
import type { LightShowing, Order, Recording, Showing, TakenFrame } from './Recording.js';

const PRODUCER = 'ozliveness';

/** A recording that is sealed while it is made, so that memory holds no more of it than one chunk. */
export class CapsuleRecording implements Recording {
  readonly #writer: CapsuleWriter;
  readonly #sink: BlobSink;
  readonly #order: Order;
  readonly #begun: number;
  readonly #shown: { action: string; t: number }[] = [];
  readonly #light: { colour: string | null; t: number }[] = [];

  private constructor(writer: CapsuleWriter, sink: BlobSink, order: Order, begun: number) {
    this.#writer = writer;
    this.#sink = sink;
    this.#order = order;
    this.#begun = begun;
  }

  /** @throws {PackingError} */
  static async open({ CapsuleWriter, BlobSink }: Sealing, { session, recipient }: SealingSession, order: Order): Promise<CapsuleRecording> {
    const sink = new BlobSink();
    const begun = performance.now();
    const writer = await CapsuleWriter.open({
      sink, recipient, session, now: () => performance.now() - begun,
      manifest: {
        format: 1, createdAt: Date.now(), producer: { name: PRODUCER, version: SDK_VERSION },
        tags: order.actions, analyses: order.analyses, metadata: order.meta,
      },
    });
    const recording = new CapsuleRecording(writer, sink, order, begun);
    recording.log('sdk.opened', { eventSessionId: order.eventSessionId });
    return recording;
  }

  log(event: string, data?: Readonly<Record<string, unknown>>): void {
    // The writer keeps its first failure and gives it to whoever calls next: to `finish` in the end.
    this.#writer.log(event, data).catch(() => undefined);
  }

  device(facts: StartFacts): void {
    const client = { sdk: PRODUCER, version: SDK_VERSION, page: location.origin };
    this.#writer.addJson('device', { client, ...facts }).catch(() => undefined);
  }

  frame({ number, time, still, pageHidden, notUpright, jpeg, width, height }: TakenFrame): void {
    const t = this.#since(time);
    this.log('frame.taken', { frame: number, pageHidden, notUpright });
    this.#add('frame', number, t, { jpeg, width, height });
    if (still !== null) this.#add('still', number, t, still);
  }

  shown({ action, time }: Showing): void {
    const showing = { action, t: this.#since(time) };
    this.#shown.push(showing);
    this.log('challenge.shown', showing);
  }

  lit({ colour, time }: LightShowing): void {
    const showing = { colour, t: this.#since(time) };
    this.#light.push(showing);
    this.log('light.shown', showing);
  }

  /** The sealed capsule. @throws {PackingError} when anything could not be packed. */
  async finish(): Promise<Blob> {
    await this.#writer.addJson('challenge', { actions: this.#order.actions, shown: this.#shown, ...(this.#light.length > 0 && { light: this.#light }) });
    await this.#writer.seal();
    return this.#sink.blob();
  }

  #add(kind: 'frame' | 'still', number: number, t: number, { jpeg, width, height }: { jpeg: Uint8Array; width: number; height: number }): void {
    const name = `${kind}-${String(number).padStart(6, '0')}.jpg`;
    this.#writer.add('frame', { name, contentType: 'image/jpeg', t, width, height }, jpeg).catch(() => undefined);
  }

  /** Cameras tell times that may lie before the beginning or, by a rounding, after now. */
  #since(time: number): number {
    return Math.round(Math.min(Math.max(0, time - this.#begun), performance.now() - this.#begun) * 1000) / 1000;
  }
}
