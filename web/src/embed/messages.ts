/** A message to the embedding page. Subjects and texts are fixed, spelling included. */
export interface SystemMessage {
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const of = (subject: string, message: string): SystemMessage => ({ subject, data: { message } });

export const messages = {
  cameraNotAllowed: of('Camera.NotAllowed', 'Virtual camera detected, please use device camera.'),
  cameraNotFound: of('Camera.NotFound', 'Camera not Found'),
  cameraPermissionDenied: of('Camera.PermissionDenied', 'Please allow camera permission to continue the process.'),
  keyError: (reason: string): SystemMessage => of('GenerateKey.Error', `Generate key service error. Reason: ${reason}`),
  internal: (name: string, message: string): SystemMessage => of(`Internal.${name}`, message),
  licenseUndefined: (what: 'license ID' | 'public key'): SystemMessage =>
    of('LicenseVerification.Undefined', `SDK is built with wrong ${what} or without ${what}`),
  licenseError: (reason: string): SystemMessage => of('LicenseVerification.Error', `License service error. Reason: ${reason}`),
  licenseInvalid: of('LicenseVerification.Invalid', 'License does not matched. License may already expired or wrong license type.'),
  licenseSuccess: of('LicenseVerification.Success', 'License verification success.'),
  orientation: (orientation: string): SystemMessage =>
    of('ScreenOrientation.NotAllowed', `make sure your device orientation is in ${orientation}, otherwise it will affect the result.`),
  disrupted: of('Verification.Disrupted', 'Verification has been disrupted.'),
  verificationError: (reason: string): SystemMessage => of('Verification.Error', `Verification service error. Reason: ${reason}`),
  timeout: of('Verification.Timeout', 'Verification process has been timeout.'),
  verbose: (command: string, status: string): SystemMessage => ({ subject: 'Verification.Verbose', data: { service: 'liveness', command, status } }),
  success: (data: Readonly<Record<string, unknown>>): SystemMessage => ({ subject: 'Verification.Success', data }),
} as const;

/** Ends a verification with what is to be told of it. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly told: SystemMessage;

  constructor(told: SystemMessage) {
    super(told.subject);
    this.told = told;
  }
}
