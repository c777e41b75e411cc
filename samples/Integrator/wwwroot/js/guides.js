/* global BioserverVideoUI */
// Each mode shows the person something else over the video. The drawing is the UI script's; the look is ours.
import { texts } from './texts.js';

const VIDEO = 'user-video';

/** Steady oval: nothing is asked but to look. */
const passive = {
  start: () => drawOval(colour('--oval')),
  follow: (info) => BioserverVideoUI.displayPassiveVideoAnimation(info),
  instruct: () => undefined,
  stop: () => BioserverVideoUI.stopPassiveVideoAnimation(),
  showImage: (image, challenge) => BioserverVideoUI.displayBestImage(image, challenge, 'best-image'),
};

/** An oval that changes its size and whose border fills. */
const passiveVideo = {
  ...passive,
  start: () => drawOval(colour('--progress')),
  showImage: (image, challenge, meaning) => BioserverVideoUI.displayPassiveVideoBestImage(image, challenge, 'best-image', {
    oval: { borderSize: 6, borderColor: colour(`--${meaning}`) },
  }),
};

/** An oval to find one's place in, then dots to join. */
const active = {
  ...passive,
  start: () => {
    drawOval(colour('--oval'));
    BioserverVideoUI.resetLivenessActiveGraphics({
      tooltip: { enabled: true, text: texts.capture.dot, backgroundColor: colour('--accent'), fontColor: colour('--on-accent') },
      controlledPoint: { radius: 40, color: colour('--progress') },
      challengePoint: { done: { color: colour('--good') }, target: { color: colour('--accent') } },
      challengeLines: { done: { color: colour('--good'), dashed: false }, target: { color: colour('--accent') } },
    });
  },
  follow: (info) => {
    BioserverVideoUI.displayPassiveVideoAnimation(info);
    BioserverVideoUI.updateLivenessActiveGraphics(VIDEO, info);
  },
  instruct: (instruction) => {
    if (instruction === 'FACEFLOW_CHALLENGE_2D') BioserverVideoUI.stopPassiveVideoAnimation();
  },
  stop: () => {
    BioserverVideoUI.stopPassiveVideoAnimation();
    BioserverVideoUI.resetLivenessActiveGraphics();
  },
};

/** What a mode draws. */
export function guideOf(mode) {
  return { LIVENESS_PASSIVE: passive, LIVENESS_PASSIVE_VIDEO: passiveVideo, LIVENESS_ACTIVE: active }[mode];
}

function drawOval(animatedBorderColor) {
  BioserverVideoUI.initPassiveVideoGraphics(VIDEO, {
    oval: { borderSize: 6, borderColor: colour('--oval'), animatedBorderColor },
    backgroundColor: colour('--veil'),
  });
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name);
}
