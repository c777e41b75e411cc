import { requestCamera } from '../../capture/device/camera.js';

/** Why there is no camera stream. */
export interface MediaStreamError {
  readonly code: 1304;
  /** Name of the browser's own error, for example `NotAllowedError`. */
  readonly name: string;
  readonly error: string;
}

/** Asks for the camera. Rejects with a {@link MediaStreamError}. */
export async function openCamera(): Promise<MediaStream> {
  try {
    return await requestCamera();
  } catch (error) {
    const { name, message } = error as Error;
    throw failure(name, message);
  }
}

function failure(name: string, message: string): MediaStreamError & Error {
  return Object.assign(new Error(message), { code: 1304 as const, name, error: `${name} : ${message}` });
}
