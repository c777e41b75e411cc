import { describe, expect, it } from 'vitest';
import { PackingError, packingFailures } from '../../src/capsule/index.js';
import { CameraError } from '../../src/capture/device/camera.js';
import { refusalOf, silenceOf } from '../../src/ozliveness/api/refusal.js';
import { Unreachable } from '../../src/ozliveness/api/send.js';
import { Overdue } from '../../src/ozliveness/Life.js';
import { problemOf } from '../../src/ozliveness/problemOf.js';

describe('an error becomes a problem', () => {
  it.each(Object.values(packingFailures))('of packing, with the documented code %i', (code) => {
    expect(problemOf(new PackingError(code, 'x')).code).toBe(`error_wasm_internal_failure_${code}`);
  });

  it.each([
    [1, 'unsupported', 'none'], [2, 'memory', 'again'], [3, 'packing', 'again'], [1000, 'packing', 'again'],
  ] as const)('of packing %i as %s, with remedy %s', (code, kind, remedy) => {
    expect(problemOf(new PackingError(code, 'x'))).toMatchObject({ kind, remedy });
  });

  it.each([
    ['NotAllowedError', 'cameraDenied', 'error_camera_denied'], ['NotFoundError', 'noCamera', 'error_camera_absent'],
    ['NotReadableError', 'cameraBusy', 'error_camera_busy'], ['TrackEnded', 'cameraLost', 'error_camera_lost'],
  ])('of the camera: %s', (name, kind, code) => {
    expect(problemOf(new CameraError(name, 'x'))).toMatchObject({ kind, code, remedy: 'again', context: { name } });
  });

  it('of a wait that took too long, and of a fault of our own', () => {
    expect(problemOf(new Overdue('sealing'))).toMatchObject({ kind: 'offline', code: 'error_timeout', context: { wait: 'sealing' } });
    expect(problemOf(new TypeError('x'))).toMatchObject({ kind: 'fault', code: 'error_internal', message: 'x' });
  });
});

describe('an answer of the API becomes a problem', () => {
  const body = (error_code: number): unknown => ({ error_code, error_message: 'Why.', details: { at: 1 } });

  it.each([
    [503, body(0), 'overloaded', 'error_overloaded', 'resend'], [429, body(0), 'overloaded', 'error_overloaded', 'resend'],
    [500, body(0), 'fault', 'error_server', 'resend'], [401, undefined, 'expired', 'error_session_token', 'again'],
    [400, body(14), 'expired', 'error_session_token', 'again'], [403, body(8), 'expired', 'error_session_token', 'again'],
    [400, body(5), 'refused', 'error_server', 'again'], [413, '<html>', 'refused', 'error_server', 'again'],
  ] as const)('%i with %j', (status, json, kind, code, remedy) => {
    expect(refusalOf({ status, json })).toMatchObject({ kind, code, remedy });
  });

  it('with the API\'s own words and code in the context', () => {
    expect(refusalOf({ status: 400, json: body(3) })).toMatchObject({ message: 'Why.', context: { status: 400, error_code: 3, details: { at: 1 } } });
    expect(refusalOf({ status: 502, json: undefined })).toMatchObject({ message: 'The server answered 502.', context: { status: 502, error_code: null } });
  });

  it('and none at all may be sent again', () => {
    expect(silenceOf(new Unreachable('x'))).toMatchObject({ kind: 'offline', code: 'error_network', remedy: 'resend' });
    expect(silenceOf(new Overdue('answer'))).toMatchObject({ code: 'error_timeout', remedy: 'resend', context: { wait: 'answer' } });
    const other = new Error('x');
    expect(silenceOf(other)).toBe(other);
  });
});
