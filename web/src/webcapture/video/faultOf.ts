import type { FaceCaptureOptions } from './types.js';

/** Callbacks that a page may leave out: a page that shows nothing needs none, and errors reach it by the promise too. */
const CALLBACKS = ['onClientInitEnd', 'trackingFn', 'showChallengeInstruction', 'showChallengeResult', 'errorFn'] as const;

/** What is wrong with a page's options, in words; null when they will do. Pages written in JavaScript may pass anything. */
export function faultOf(options: unknown): string | null {
  if (typeof options !== 'object' || options === null) return 'the options are missing';
  const given = options as Partial<Record<keyof FaceCaptureOptions, unknown>>;
  if (typeof given.bioSessionId !== 'string' || given.bioSessionId === '') return 'bioSessionId is missing';
  const text = (['bioserverVideoUrl', 'wspath'] as const).find((name) => !isAbsent(given[name]) && typeof given[name] !== 'string');
  if (text !== undefined) return `${text} is not a text`;
  const callback = CALLBACKS.find((name) => !isAbsent(given[name]) && typeof given[name] !== 'function');
  return callback === undefined ? null : `${callback} is not a function`;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
