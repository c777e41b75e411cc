import type { CameraFacts, ScreenFacts, StartFacts } from '../protocol/messages.js';
import { hints } from './hints.js';
import { readSigns } from './signs.js';

/** What the browser says of camera, screen and itself. Evidence for the server; nothing here decides anything. */
export function startFacts(track: MediaStreamTrack): StartFacts {
  const signs = readSigns();
  const automation = (['webdriver', 'headless', 'driver'] as const).some((sign) => signs.includes(sign));
  const told = hints();
  return { camera: cameraFacts(track), screen: screenFacts(), automation, signs, ...(told === undefined ? {} : { hints: told }) };
}

function cameraFacts(track: MediaStreamTrack): CameraFacts {
  const { width, height, frameRate, facingMode } = track.getSettings();
  const requested = track.getConstraints();
  return withoutAbsent({
    label: track.label,
    width,
    height,
    frameRate,
    facingMode,
    requested: withoutAbsent({
      width: wantedNumber(requested.width), height: wantedNumber(requested.height), facingMode: wantedText(requested.facingMode),
    }),
  });
}

function screenFacts(): ScreenFacts {
  // Safari has it since 16.4.
  const orientation = (screen as Partial<Screen>).orientation?.type;
  return withoutAbsent({ width: screen.width, height: screen.height, pixelRatio: devicePixelRatio, orientation });
}

function wantedNumber(constraint: ConstrainULong | undefined): number | undefined {
  return typeof constraint === 'object' ? constraint.ideal ?? constraint.exact : constraint;
}

function wantedText(constraint: ConstrainDOMString | undefined): string | undefined {
  if (constraint === undefined || typeof constraint === 'string') return constraint;
  const wanted = Array.isArray(constraint) ? constraint : constraint.ideal ?? constraint.exact;
  return typeof wanted === 'string' ? wanted : wanted?.[0];
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutAbsent<T extends object>(value: T): Present<T> {
  return Object.entries(value).reduce((all, [name, member]) => (member === undefined ? all : { ...all, [name]: member as unknown }), {}) as Present<T>;
}
