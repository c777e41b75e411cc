import { CameraError } from '../../capture/device/camera.js';
import { actionOf } from '../results/captureResult.js';
import type { Order, Recording } from './Recording.js';

/** Best first; a server reads all of them. */
const FORMATS = ['video/mp4', 'video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

const BITS_PER_SECOND = 2_500_000;

/** How often the encoder hands over what it has: the browser keeps it as a Blob, outside the page's memory. */
const PART_MS = 1000;

/** A plain video of the whole capture, for the flow without a container. */
export class VideoRecording implements Recording {
  readonly #order: Order;
  readonly #parts: Blob[] = [];
  #recorder: MediaRecorder | null = null;

  constructor(order: Order) {
    this.#order = order;
  }

  log(): void {
    // Nobody reads a log that nothing protects.
  }

  device(_facts: object, stream: MediaStream): void {
    const format = typeof MediaRecorder === 'undefined' ? undefined : FORMATS.find((candidate) => MediaRecorder.isTypeSupported(candidate));
    if (format === undefined) throw new CameraError('NotSupportedError', 'This browser records no video.');
    this.#recorder = new MediaRecorder(stream, { mimeType: format, videoBitsPerSecond: BITS_PER_SECOND });
    this.#recorder.ondataavailable = ({ data }) => this.#parts.push(data);
  }

  frame(): void {
    // The video holds them.
  }

  lit(): void {
    // The colours come with a session token, and that with a container.
  }

  shown(): void {
    if (this.#recorder?.state === 'inactive') this.#recorder.start(PART_MS);
  }

  /** The request's body: the video, and what is to be done with it. */
  async finish(): Promise<FormData> {
    const recorder = this.#recorder;
    if (recorder === null) throw new Error('Nothing was recorded.');
    await new Promise<void>((resolve) => {
      recorder.onstop = () => resolve();
      if (recorder.state === 'inactive') resolve();
      else recorder.stop();
    });
    const video = new Blob(this.#parts, { type: recorder.mimeType.split(';')[0] ?? 'video/webm' });
    const form = new FormData();
    form.append('payload', new Blob([JSON.stringify(this.#payload())], { type: 'application/json' }));
    form.append('video1', video, `video1.${video.type.endsWith('mp4') ? 'mp4' : 'webm'}`);
    return form;
  }

  #payload(): object {
    const { actions, analyses, meta, eventSessionId } = this.#order;
    const orientation = innerHeight >= innerWidth ? 'orientation_portrait' : 'orientation_landscape';
    return {
      'folder:meta_data': meta,
      'media:meta_data': { video1: { action: actionOf(actions), event_session_id: eventSessionId } },
      'media:tags': { video1: ['video_selfie', ...actions, orientation] },
      analyses: analyses.map((analysis) => ({ ...analysis, source_media: ['video1'] })),
    };
  }
}
