import { isAction, type ActionName } from './actions.js';
import { shownActions } from './schedule.js';
import type { CaptureResult } from './results/captureResult.js';
import type { AnalysisResult } from './results/analysisResult.js';

/** What `on_error` is told. */
export interface PluginError {
  readonly code: string;
  /** Tells this opening of the plugin from all others; it stands in the container's log too. */
  readonly event_session_id: string;
  readonly message: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** What `OzLiveness.open` takes. */
export interface OpenOptions {
  /** From the integrator's back end; needed where `api_use_session_token` is `client`. */
  readonly session_token?: string;
  /** Access token for the API, where the page is to have one. */
  readonly token?: string;
  /** Taken and not needed. */
  readonly license?: unknown;
  /** Taken and not needed. */
  readonly licenseUrl?: string;
  readonly lang?: string;
  /** Goes with the media, and finds the folder again. */
  readonly meta?: Readonly<Record<string, string>>;
  readonly params?: { readonly extract_best_shot?: boolean };
  readonly action?: readonly ActionName[];
  readonly on_submit?: () => void;
  readonly on_result?: (result: AnalysisResult) => void;
  readonly on_complete?: (result: AnalysisResult) => void;
  readonly on_capture_complete?: (result: CaptureResult, container?: Blob) => void;
  readonly on_error?: (error: PluginError) => void;
  readonly on_close?: () => void;
}

const TEXTS = ['session_token', 'token', 'licenseUrl', 'lang'] as const;
const CALLBACKS = ['on_submit', 'on_result', 'on_complete', 'on_capture_complete', 'on_error', 'on_close'] as const;
const LONGEST_META = 4096;

/** As many as a session token has waits for. */
const MOST_ACTIONS = 8;

/** What is wrong with a page's options, in words; null when they will do. Pages written in JavaScript may pass anything. */
export function faultOf(options: unknown): string | null {
  if (typeof options !== 'object' || options === null) return 'the options are missing';
  const given = options as Record<string, unknown>;
  const text = TEXTS.find((name) => !isAbsent(given[name]) && typeof given[name] !== 'string');
  if (text !== undefined) return `${text} is not a text`;
  const callback = CALLBACKS.find((name) => !isAbsent(given[name]) && typeof given[name] !== 'function');
  if (callback !== undefined) return `${callback} is not a function`;
  return faultOfActions(given['action']) ?? faultOfMeta(given['meta']) ?? faultOfParams(given['params']);
}

function faultOfActions(action: unknown): string | null {
  if (isAbsent(action)) return null;
  if (!Array.isArray(action) || action.length === 0) return 'action is not a list of actions';
  if (action.length > MOST_ACTIONS) return `action names more than ${MOST_ACTIONS} actions`;
  const unknown: unknown = action.find((name) => !isAction(name));
  if (unknown !== undefined) return `action names ${JSON.stringify(unknown)}, which is none`;
  const shown = shownActions(action as ActionName[]);
  return shown.length > 1 && shown.includes('video_selfie_scan') ? 'action names video_selfie_scan, which stands alone, beside others' : null;
}

function faultOfMeta(meta: unknown): string | null {
  if (isAbsent(meta)) return null;
  if (typeof meta !== 'object' || Array.isArray(meta)) return 'meta is not an object';
  for (const [name, value] of Object.entries(meta)) {
    if (typeof value !== 'string') return `meta.${name} is not a text`;
    if (value.length > LONGEST_META) return `meta.${name} has more than ${LONGEST_META} characters`;
  }
  return null;
}

function faultOfParams(params: unknown): string | null {
  if (isAbsent(params)) return null;
  if (typeof params !== 'object') return 'params is not an object';
  const best = (params as Record<string, unknown>)['extract_best_shot'];
  return isAbsent(best) || typeof best === 'boolean' ? null : 'params.extract_best_shot is neither true nor false';
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}
