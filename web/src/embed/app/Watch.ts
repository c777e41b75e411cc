import type { TrackingMessage } from '../../capture/protocol/messages.js';

/** Milliseconds from the beginning within which a face may come and go. */
const GRACE_MS = 3000;

/** Frames in a row without a full face that count as gone: one alone may be a blink of the detector. */
const MOST_MISSING = 3;

/** Notices when a face that was seen in full is gone. Times are the page's monotonic clock. */
export class Watch {
  readonly #begun: number;
  #wasSeen = false;
  #missing = 0;

  constructor(begun: number) {
    this.#begun = begun;
  }

  isDisrupted({ face, width, height, guidance }: TrackingMessage, now: number): boolean {
    const isFull = face !== null && guidance !== 'severalFaces' && face.x + face.width / 2 > 0 && face.x + face.width / 2 < width
      && face.y + face.height / 2 > 0 && face.y + face.height / 2 < height;
    this.#missing = isFull ? 0 : this.#missing + 1;
    this.#wasSeen ||= isFull;
    return this.#wasSeen && now - this.#begun >= GRACE_MS && this.#missing >= MOST_MISSING;
  }
}
