/* global BioserverVideo */
import { element, show } from './screens.js';
import { texts } from './texts.js';

/**
 * Steps 3, 5, 6 and 7: one capture, from the server's readiness to its end. Gives the camera back in any case.
 * @returns what showChallengeResult was given; the verdict is not in it, that is the server's to fetch.
 */
export async function capture(bioSessionId, stream, stage, signal) {
  let client;
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      // Loading takes a moment while the server looks at the device: the loader is shown until onClientInitEnd.
      BioserverVideo.initFaceCaptureClient({
        wspath: 'video-server/engine.io',
        bioserverVideoUrl: document.documentElement.dataset.videoUrl,
        bioSessionId,
        onClientInitEnd: () => {
          show('capture');
          stage.open();
        },
        trackingFn: (info) => {
          if (info.uploadProgress === undefined) stage.follow(info);
          else showUpload(info.uploadProgress);
        },
        showChallengeInstruction: (instruction) => {
          stage.instruct(instruction);
          // The stream must run on while the server computes, but the person should not look at it.
          if (instruction === 'TRACKER_CHALLENGE_PENDING') showPending();
        },
        showChallengeResult: resolve,
        errorFn: reject,
      }).then((connected) => {
        client = connected;
        if (!signal.aborted) client.startCapture({ stream });
      }, reject);
    });
  } finally {
    stage.close();
    stream.getTracks().forEach((track) => track.stop());
    client?.cancel();
    await client?.disconnect();
  }
}

function showPending() {
  showUpload(0);
  show('pending');
}

function showUpload(share) {
  element('upload').value = share;
  element('pending-text').textContent = share < 1 ? texts.pending.sending : texts.pending.judging;
}
