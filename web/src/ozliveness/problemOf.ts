import { CameraError, cameraTrouble, type CameraTrouble } from '../capture/device/camera.js';
import { packingFailures, type PackingError, type PackingFailure } from '../capsule/packing.js';
import { Overdue } from './Life.js';
import { Problem, type ProblemKind } from './Problem.js';

const OF_PACKING: Readonly<Record<PackingFailure, ProblemKind>> = {
  [packingFailures.noWebAssembly]: 'unsupported',
  [packingFailures.outOfMemory]: 'memory',
  [packingFailures.sealing]: 'packing',
  [packingFailures.content]: 'packing',
  [packingFailures.output]: 'packing',
  [packingFailures.other]: 'packing',
};

const OF_CAMERA: Readonly<Record<CameraTrouble, { readonly kind: ProblemKind; readonly code: string }>> = {
  denied: { kind: 'cameraDenied', code: 'error_camera_denied' },
  absent: { kind: 'noCamera', code: 'error_camera_absent' },
  busy: { kind: 'cameraBusy', code: 'error_camera_busy' },
  unknown: { kind: 'cameraLost', code: 'error_camera_lost' },
};

/** What an error means to the person and to the page. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isPackingError(error)) return ofPacking(error.code, error.message);
  if (error instanceof CameraError) return new Problem({ ...OF_CAMERA[cameraTrouble(error.name)], message: error.message, remedy: 'again', context: { name: error.name } });
  if (error instanceof Overdue) return new Problem({ kind: 'offline', code: 'error_timeout', message: error.message, remedy: 'again', context: { wait: error.wait } });
  return new Problem({ kind: 'fault', code: 'error_internal', message: error instanceof Error ? error.message : String(error), remedy: 'again' });
}

/** The sealing script is another bundle with a class of its own, so the name is what tells. */
function isPackingError(error: unknown): error is PackingError {
  return error instanceof Error && error.name === 'PackingError' && typeof (error as Partial<PackingError>).code === 'number';
}

/** The documented codes `error_wasm_internal_failure_*`. */
function ofPacking(code: PackingFailure, message: string): Problem {
  const kind = OF_PACKING[code];
  return new Problem({ kind, code: `error_wasm_internal_failure_${code}`, message, remedy: kind === 'unsupported' ? 'none' : 'again' });
}
