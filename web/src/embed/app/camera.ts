import { cameraTrouble, requestCamera } from '../../capture/device/camera.js';
import { messages, Stopped } from '../messages.js';

/** Opens the camera. @param labels parts of the names of cameras that must not be there. @throws {Stopped} */
export async function openCamera(labels: readonly string[]): Promise<MediaStream> {
  const stream = await requestCamera().catch((error: unknown) => {
    const trouble = cameraTrouble((error as Error).name);
    if (trouble === 'denied') throw new Stopped(messages.cameraPermissionDenied);
    if (trouble === 'absent') throw new Stopped(messages.cameraNotFound);
    throw error;
  });
  try {
    // Names are told only once a camera may be used.
    const devices = await navigator.mediaDevices.enumerateDevices();
    const names = [...devices.filter(({ kind }) => kind === 'videoinput'), ...stream.getVideoTracks()].map(({ label }) => label.toLowerCase());
    if (labels.some((label) => label !== '' && names.some((name) => name.includes(label.toLowerCase())))) throw new Stopped(messages.cameraNotAllowed);
    return stream;
  } catch (error) {
    stream.getTracks().forEach((track) => track.stop());
    throw error;
  }
}
