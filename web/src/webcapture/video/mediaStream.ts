/** Why there is no camera stream. */
export interface MediaStreamError {
  readonly code: 1304;
  /** Name of the browser's own error, for example `NotAllowedError`. */
  readonly name: string;
  readonly error: string;
}

/** Best first: the front camera in HD; then whatever the front camera has; then any camera. */
const WISHES: readonly MediaTrackConstraints[] = [
  { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
  { facingMode: 'user' },
  {},
];

/** Errors after which a more modest wish may be granted. */
const MODESTY_HELPS = ['OverconstrainedError', 'ConstraintNotSatisfiedError', 'NotReadableError', 'TrackStartError', 'AbortError'];

/** Asks for the camera. Rejects with a {@link MediaStreamError}. */
export async function openCamera(): Promise<MediaStream> {
  // Undefined on pages without a secure context.
  const devices = (navigator as Partial<Navigator>).mediaDevices;
  if (devices === undefined) throw failure('NotSupportedError', 'This page may not use the camera. Serve it over HTTPS.');
  let last = failure('NotFoundError', 'No camera could be opened.');
  for (const video of WISHES) {
    try {
      return await devices.getUserMedia({ audio: false, video });
    } catch (error) {
      const { name, message } = error as Error;
      last = failure(name, message);
      if (!MODESTY_HELPS.includes(name)) break;
    }
  }
  throw last;
}

function failure(name: string, message: string): MediaStreamError & Error {
  return Object.assign(new Error(message), { code: 1304 as const, name, error: `${name} : ${message}` });
}
