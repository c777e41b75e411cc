import { ActiveGraphics } from './ui/ActiveGraphics.js';
import type { ActiveGraphicOptions } from './ui/activeOptions.js';
import { BestImage, type BestImageOptions } from './ui/BestImage.js';
import type { ActiveTracking } from './ui/challenge.js';
import type { Partly } from './ui/options.js';
import { attempt, elementById, type GraphicsFailure } from './ui/outcome.js';
import { PassiveGraphics, type PassiveGraphicOptions } from './ui/PassiveGraphics.js';
import type { ChallengeResult, TrackingInfo } from './video/types.js';

export type { ActiveGraphicOptions, ActiveTracking, BestImageOptions, ChallengeResult, GraphicsFailure, Partly, PassiveGraphicOptions, TrackingInfo };

const active = new ActiveGraphics();
let passive: PassiveGraphics | null = null;
let bestImage: BestImage | null = null;

/** Takes the dots away, and sets how they look from now on. */
export function resetLivenessActiveGraphics(options?: Partly<ActiveGraphicOptions>): GraphicsFailure | undefined {
  return attempt('Failed to reset graphics', () => active.reset(options));
}

/** Draws the dots as the tracking tells. */
export function updateLivenessActiveGraphics(videoElementId: string, trackingData: ActiveTracking): GraphicsFailure | undefined {
  return attempt('Failed to display graphics', () => active.update(videoElementId, trackingData));
}

/** Draws the oval over a video. */
export function initPassiveVideoGraphics(videoElementId: string, options?: Partly<PassiveGraphicOptions>): GraphicsFailure | undefined {
  return attempt('Failed to initialize graphics', () => {
    passive?.remove();
    passive = null;
    passive = new PassiveGraphics(elementById(videoElementId, HTMLVideoElement), options);
  });
}

/** Other name of {@link initPassiveVideoGraphics}. */
export const initGraphics = initPassiveVideoGraphics;

/** Makes the oval follow the tracking: its size, and its border's progress. */
export function displayPassiveVideoAnimation(trackingInfo: TrackingInfo): GraphicsFailure | undefined {
  return attempt('Failed to display animation', () => {
    if (passive === null) throw new Error('initPassiveVideoGraphics was not called');
    passive.show(trackingInfo);
  });
}

/** Takes the oval away. */
export function stopPassiveVideoAnimation(): GraphicsFailure | undefined {
  return attempt('Failed to stop animation', () => {
    passive?.remove();
    passive = null;
  });
}

/** Other name of {@link stopPassiveVideoAnimation}. */
export const stopAnimation = stopPassiveVideoAnimation;

/** Shows the best image in an oval, the face in its middle. */
export function displayPassiveVideoBestImage(
  bestImageBlob: Blob, challengeResult: ChallengeResult | undefined, bestImageElementId: string, options: Partly<BestImageOptions> = {},
): GraphicsFailure | undefined {
  return attempt('Failed to display animation', () => showBestImage(bestImageBlob, challengeResult, bestImageElementId, options));
}

/** Shows the best image without an oval. */
export function displayBestImage(
  bestImageBlob: Blob, challengeResult: ChallengeResult | undefined, bestImageElementId: string,
): GraphicsFailure | undefined {
  return attempt('Failed to display image', () => showBestImage(bestImageBlob, challengeResult, bestImageElementId, null));
}

/** Takes the best image away. */
export function resetBestImage(): GraphicsFailure | undefined {
  return attempt('Failed to reset image', () => {
    bestImage?.remove();
    bestImage = null;
  });
}

function showBestImage(image: Blob, result: ChallengeResult | undefined, elementId: string, options: Partly<BestImageOptions> | null): void {
  bestImage?.remove();
  bestImage = new BestImage(elementById(elementId, HTMLElement), image, result?.bestImageInfo, options);
}
