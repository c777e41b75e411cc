import type { Guidance } from '../../capture/protocol/messages.js';
import type { FaceFinder, SeenFace } from '../../face/FaceFinder.js';
import { placementOf, type Distance } from '../../face/placement.js';
import type { Camera } from './Camera.js';
import { LightMeter } from './LightMeter.js';

/** Milliseconds for which what was seen holds for the frames that follow. */
const FRESH_MS = 450;

/** Looks through the camera for what is in the person's way. A hint; the server decides. */
export class Sight {
  readonly #camera: Camera;
  readonly #meter = new LightMeter();
  #finder: FaceFinder | null = null;
  #seen: { readonly face: SeenFace | null; readonly time: number } | null = null;

  /** @param finder comes while the camera is on already; null where the model cannot be had, which leaves light and tilt. */
  constructor(camera: Camera, finder: Promise<FaceFinder | null>) {
    this.#camera = camera;
    void finder.then((loaded) => (this.#finder = loaded));
  }

  /** Whether faces are looked for. */
  get seesFaces(): boolean {
    return this.#finder !== null;
  }

  /** The face of this moment, where one was looked for and seen. */
  get face(): SeenFace | null {
    return this.#seen !== null && performance.now() - this.#seen.time < FRESH_MS ? this.#seen.face : null;
  }

  /** The one thing to change; `unknown` where only light and tilt could be looked at, and are well. */
  async look(distance: Distance): Promise<Guidance> {
    const { video, tilt } = this.#camera;
    if (tilt.notUpright) return 'holdUpright';
    const placed = await this.#placement(distance);
    const light = this.#meter.measure(video.element);
    // A face that is found is lit well enough to be guided first.
    if (placed !== 'good' && placed !== 'noFace' && placed !== 'unknown') return placed;
    if (light === 'dark') return 'moreLight';
    return light === 'bright' ? 'lessLight' : placed;
  }

  async #placement(distance: Distance): Promise<Guidance> {
    const { element, size } = this.#camera.video;
    if (this.#finder === null || size === null) return 'unknown';
    try {
      const time = performance.now();
      const faces = await this.#finder.look(element, size);
      this.#seen = { face: faces[0] ?? null, time };
      return placementOf(faces, size, distance);
    } catch {
      this.#finder = null;
      return 'unknown';
    }
  }
}
