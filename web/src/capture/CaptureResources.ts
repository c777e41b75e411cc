import type { CaptureSocket } from './CaptureSocket.js';
import { HaltWatch } from './device/HaltWatch.js';
import { TiltWatch } from './device/TiltWatch.js';
import { FailureCode } from './failure.js';
import type { CaptureInput } from './flow/states.js';
import { CameraVideo } from './frames/CameraVideo.js';
import { FrameGrabber } from './frames/FrameGrabber.js';
import { StillKeeper } from './frames/StillKeeper.js';
import { encodeLiveFrame } from './protocol/media.js';
import type { ReadyMessage, TrackingMessage } from './protocol/messages.js';
import { StillUploader } from './StillUploader.js';

/** What the resources report to, and ask of, the flow. */
export interface FlowPort {
  take(input: CaptureInput): void;
  hasRoom(): boolean;
}

/** Everything of the browser that a capture holds and must give back. */
export class CaptureResources {
  readonly #flow: FlowPort;
  readonly #tilt = new TiltWatch();
  readonly #halts = new HaltWatch();
  #socket: CaptureSocket | null = null;
  #camera: CameraVideo | null = null;
  #stills: StillKeeper | null = null;
  #grabber: FrameGrabber | null = null;
  #uploader: StillUploader | null = null;

  constructor(flow: FlowPort) {
    this.#flow = flow;
  }

  get phoneMoves(): boolean {
    return this.#tilt.isMoving;
  }

  attach(socket: CaptureSocket): void {
    this.#socket = socket;
  }

  /** Lets the camera's picture run before it is needed, so that the first frame is there when the server begins. */
  open(stream: MediaStream, track: MediaStreamTrack): void {
    this.#camera?.release();
    this.#camera = new CameraVideo(stream, track, () =>
      this.#flow.take({ type: 'fault', failure: { code: FailureCode.noVideo, error: 'The camera stopped.' } }));
    this.#tilt.start();
    this.#halts.start();
  }

  grab({ live, still }: ReadyMessage): void {
    if (this.#camera === null) return;
    this.#stills = new StillKeeper(still, live.window);
    this.#grabber = new FrameGrabber(this.#camera, this.#stills, live, {
      hasRoom: () => this.#flow.hasRoom(),
      isCongested: () => this.#socket?.backlog !== 0,
      flags: () => ({ pageHidden: document.hidden, notUpright: this.#tilt.notUpright, afterHalt: this.#halts.take() }),
      send: (header, jpeg) => {
        this.#socket?.sendMedia(encodeLiveFrame(header, jpeg));
        this.#flow.take({ type: 'frameSent', frame: header.id });
      },
      failed: () => this.#flow.take({
        type: 'fault', failure: { code: FailureCode.trackingFault, error: 'Internal error. An error occurred while tracking the face.' },
      }),
    });
    this.#grabber.start();
  }

  stopGrabbing(): void {
    this.#grabber?.stop();
  }

  settle({ frame, keep, drop }: TrackingMessage): void {
    this.#stills?.settle(frame, keep, drop);
  }

  upload(frames: readonly number[]): void {
    if (this.#socket === null || this.#stills === null) return;
    this.#uploader = new StillUploader(this.#socket, this.#stills, () => this.#flow.take({ type: 'chunkSent' }));
    this.#uploader.send(frames).then(
      (complete) => {
        if (!complete) return;
        this.#stills?.clear();
        this.#flow.take({ type: 'stillsSent' });
      },
      (error: unknown) => this.#flow.take({ type: 'fault', failure: { code: FailureCode.other, error: `The pictures cannot be sent: ${String(error)}.` } }),
    );
  }

  /** Gives everything back. Safe to call twice. */
  release(): void {
    this.#tilt.stop();
    this.#halts.stop();
    this.#grabber?.stop();
    this.#uploader?.stop();
    this.#stills?.clear();
    this.#camera?.release();
    this.#camera = null;
    this.#stills = null;
  }
}
