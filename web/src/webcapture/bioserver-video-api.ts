import { callPage } from '../capture/callPage.js';
import { CaptureClient } from './video/CaptureClient.js';
import { faultOf } from './video/faultOf.js';
import { openCamera } from './video/mediaStream.js';
import { asError } from './video/translate.js';
import type { FaceCaptureClient, FaceCaptureOptions } from './video/types.js';

export type * from './video/types.js';
export type { MediaStreamError } from './video/mediaStream.js';

/**
 * Opens the front camera, in HD where it can. The page assigns the stream to its video element.
 * Rejects with `{ code: 1304, name, error }`.
 */
export function getMediaStream(input: { readonly videoId?: string } = {}): Promise<MediaStream> {
  const video = input.videoId === undefined ? null : document.getElementById(input.videoId);
  if (video instanceof HTMLVideoElement) {
    // Without these, phones open the video in a player of their own, or do not play it at all.
    video.playsInline = true;
    video.muted = true;
  }
  return openCamera();
}

/**
 * Connects to the capture server. Resolves when it is ready; what goes wrong is told to `errorFn`, and the promise rejects with the same.
 */
export async function initFaceCaptureClient(options: FaceCaptureOptions): Promise<FaceCaptureClient> {
  const wrong = faultOf(options);
  if (wrong !== null) {
    const error = { code: 400, error: `Invalid Input: ${wrong}.` };
    callPage((options as Partial<FaceCaptureOptions> | undefined)?.errorFn, error);
    throw asError(error);
  }
  const client = new CaptureClient(options);
  await client.connect();
  return client;
}
