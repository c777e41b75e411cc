import type { ChallengeResult, FaceCaptureClient } from '../webcapture/video/types.js';
import { CaptureStage } from './CaptureStage.js';
import { show } from './page.js';
import { showPending, showUpload } from './pending.js';
import { ProblemError, problemOf } from './problems.js';

/** One capture on the screen, from the server's readiness to its outcome. */
export class Capture {
  readonly #stage = new CaptureStage();
  readonly #stream: MediaStream;
  readonly #cancelled: Promise<never>;
  #client: FaceCaptureClient | null = null;
  #cancel: () => void = () => undefined;

  constructor(stream: MediaStream) {
    this.#stream = stream;
    this.#stage.attach(stream);
    this.#cancelled = new Promise((_, reject) => {
      this.#cancel = () => reject(new ProblemError({ kind: 'cancelled' }));
    });
  }

  /** Captures for a session. Resolves when the server has its pictures; rejects with a ProblemError. Gives the camera back in any case. */
  async run(session: Promise<string>): Promise<ChallengeResult> {
    try {
      return await Promise.race([session.then((sessionId) => this.#captured(sessionId)), this.#cancelled]);
    } finally {
      this.#stage.close();
      this.#stage.detach();
      this.#stream.getTracks().forEach((track) => track.stop());
      await this.#client?.disconnect();
    }
  }

  cancel(): void {
    this.#cancel();
  }

  #captured(bioSessionId: string): Promise<ChallengeResult> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown): void => reject(new ProblemError(problemOf(error)));
      BioserverVideo.initFaceCaptureClient({
        bioSessionId,
        onClientInitEnd: () => {
          show('capture');
          this.#stage.open();
        },
        trackingFn: (info) => {
          if (info.uploadProgress === undefined) this.#stage.follow(info);
          else showUpload(info.uploadProgress);
        },
        showChallengeInstruction: (instruction) => {
          if (instruction === 'TRACKER_CHALLENGE_PENDING') showPending();
        },
        showChallengeResult: resolve,
        errorFn: fail,
      }).then((client) => {
        this.#client = client;
        void client.startCapture({ stream: this.#stream });
      }, fail);
    });
  }
}
