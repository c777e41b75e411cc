import { CameraError, requestCamera } from '../../capture/device/camera.js';
import { startFacts } from '../../capture/device/facts.js';
import { TiltWatch } from '../../capture/device/TiltWatch.js';
import { CameraVideo } from '../../capture/frames/CameraVideo.js';
import type { Life } from '../Life.js';
import type { Recording } from '../recordings/Recording.js';
import { waits } from '../waits.js';

/** The person's camera while a capture lives. */
export interface Camera {
  readonly stream: MediaStream;
  readonly video: CameraVideo;
  readonly tilt: TiltWatch;
}

/**
 * Asks the person for the camera and waits for its first picture. All of it is given back at the end of the life.
 * @param lost called when the camera stops by itself.
 */
export async function openCamera(recording: Recording, life: Life, lost: (reason: CameraError) => void): Promise<Camera> {
  recording.log('permission.asked');
  const asked = requestCamera();
  // The person may answer after the plugin was closed.
  asked.then((late) => life.onEnd(() => late.getTracks().forEach((track) => track.stop())), () => undefined);
  const stream = await life.race(asked).catch((error: unknown) => {
    if (error instanceof CameraError) recording.log('permission.denied', { name: error.name });
    throw error;
  });
  recording.log('permission.granted');
  const track = stream.getVideoTracks()[0];
  if (track === undefined) throw new CameraError('NotFoundError', 'The camera gives no video.');
  recording.log('camera.chosen', { label: track.label });
  const video = new CameraVideo(stream, track, () => lost(new CameraError('TrackEnded', 'The camera stopped.')));
  const tilt = new TiltWatch();
  tilt.start();
  life.onEnd(() => {
    video.release();
    tilt.stop();
  });
  await life.within('firstPicture', waits.firstPicture, new Promise<void>((resolve) => video.onFrame(() => {
    if (video.size !== null) resolve();
  })));
  const { width, height, frameRate, facingMode } = track.getSettings();
  recording.log('track.settings', { width, height, frameRate, facingMode });
  recording.device(startFacts(track), stream);
  return { stream, video, tilt };
}
