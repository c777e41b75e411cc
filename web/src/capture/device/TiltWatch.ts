import { isMoving, isUpright, leanOf } from './tilt.js';

interface PromptingOrientationEvent {
  requestPermission?: unknown;
}

/** Follows how the phone is held, where the browser tells it without asking the person. */
export class TiltWatch {
  #lean: number | null = null;
  #readAt = 0;
  #moving = false;

  readonly #read = (event: DeviceOrientationEvent): void => {
    if (event.beta === null || event.gamma === null) return;
    const lean = leanOf(event.beta, event.gamma);
    const now = performance.now();
    this.#moving = this.#lean !== null && isMoving(lean - this.#lean, now - this.#readAt);
    this.#lean = lean;
    this.#readAt = now;
  };

  start(): void {
    const asks = typeof DeviceOrientationEvent === 'undefined'
      || typeof (DeviceOrientationEvent as unknown as PromptingOrientationEvent).requestPermission === 'function';
    if (!asks) addEventListener('deviceorientation', this.#read);
  }

  stop(): void {
    removeEventListener('deviceorientation', this.#read);
  }

  /** False where nothing is known. */
  get notUpright(): boolean {
    return this.#lean !== null && !isUpright(this.#lean);
  }

  /** Whether the phone itself is moving; false where nothing is known. */
  get isMoving(): boolean {
    return this.#moving;
  }
}
