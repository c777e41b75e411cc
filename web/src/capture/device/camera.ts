/** Why there is no camera stream: an error of the browser's, or one in its manner. */
export class CameraError extends Error {
  /** Name of the browser's own error, for example `NotAllowedError`. */
  override readonly name: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Best first: the front camera in HD; then whatever the front camera has; then any camera. */
const WISHES: readonly MediaTrackConstraints[] = [
  { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
  { facingMode: 'user' },
  {},
];

/** Errors after which a more modest wish may be granted. */
const MODESTY_HELPS = ['OverconstrainedError', 'ConstraintNotSatisfiedError', 'NotReadableError', 'TrackStartError', 'AbortError'];

/** Asks for the camera. Rejects with a {@link CameraError}. */
export async function requestCamera(): Promise<MediaStream> {
  // Undefined on pages without a secure context.
  const devices = (navigator as Partial<Navigator>).mediaDevices;
  if (devices === undefined) throw new CameraError('NotSupportedError', 'This page may not use the camera. Serve it over HTTPS.');
  let last = new CameraError('NotFoundError', 'No camera could be opened.');
  for (const video of WISHES) {
    try {
      return await devices.getUserMedia({ audio: false, video });
    } catch (error) {
      const { name, message } = error as Error;
      last = new CameraError(name, message);
      if (!MODESTY_HELPS.includes(name)) break;
    }
  }
  throw last;
}

/** What keeps a person from the camera, told apart as far as something different helps. */
export type CameraTrouble = 'denied' | 'absent' | 'busy' | 'unknown';

const TROUBLES: Readonly<Record<string, CameraTrouble>> = {
  NotAllowedError: 'denied', PermissionDeniedError: 'denied', SecurityError: 'denied',
  NotFoundError: 'absent', DevicesNotFoundError: 'absent', NotSupportedError: 'absent', OverconstrainedError: 'absent',
  NotReadableError: 'busy', TrackStartError: 'busy', AbortError: 'busy',
};

/** What the name of a camera's error means. */
export function cameraTrouble(name: string): CameraTrouble {
  return TROUBLES[name] ?? 'unknown';
}
