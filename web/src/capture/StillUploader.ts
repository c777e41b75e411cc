import type { CaptureSocket } from './CaptureSocket.js';
import type { StillKeeper } from './frames/StillKeeper.js';
import { encodeStill } from './protocol/media.js';

/** Bytes that may wait in the socket: enough to keep the link busy, little enough to notice a stall. */
const MOST_BACKLOG = 262_144;

const POLL_MS = 25;

/** Sends the wanted stills in chunks, no faster than the link takes them. */
export class StillUploader {
  readonly #socket: CaptureSocket;
  readonly #stills: StillKeeper;
  readonly #chunkSent: () => void;
  #stopped = false;

  constructor(socket: CaptureSocket, stills: StillKeeper, chunkSent: () => void) {
    this.#socket = socket;
    this.#stills = stills;
    this.#chunkSent = chunkSent;
  }

  /** Sends all, in order; resolves with false when it was stopped before. */
  async send(frames: readonly number[]): Promise<boolean> {
    for (const frame of frames) {
      const jpeg = await this.#stills.get(frame) ?? new Uint8Array(0);
      for (const chunk of encodeStill(frame, jpeg)) {
        if (!await this.#room()) return false;
        this.#socket.sendMedia(chunk);
        this.#chunkSent();
      }
    }
    return !this.#stopped;
  }

  stop(): void {
    this.#stopped = true;
  }

  /** No event tells when a socket has drained. */
  async #room(): Promise<boolean> {
    while (!this.#stopped && this.#socket.backlog > MOST_BACKLOG) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    return !this.#stopped;
  }
}
