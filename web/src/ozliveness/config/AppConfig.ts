import { isAction, type ActionName } from '../actions.js';
import { setupProblem, type Problem } from '../Problem.js';

/** Who sends the media to the API: this script to the stateful one or to the Instant API, or the integrator's back end. */
export type Architecture = 'normal' | 'lite' | 'capture';
export type ResultMode = 'safe' | 'status' | 'folder' | 'full';

export interface AnalysisRequest {
  readonly type: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The server-side configuration, as `core/app_config.json` has it. */
export interface AppConfig {
  readonly architecture: Architecture;
  readonly useContainer: boolean;
  /** Who asks for the session token: this script, or the integrator's back end. */
  readonly tokenFrom: 'api' | 'client';
  readonly resultMode: ResultMode;
  /** What is done where the page names no action. */
  readonly actions: readonly ActionName[];
  readonly languages: readonly string[] | null;
  readonly language: string | null;
  readonly analyses: readonly AnalysisRequest[];
}

const MOST_ITEMS = 64;

/**
 * Reads the configuration. What is absent has its default, the sealed and silent one; what is there and wrong is refused rather than guessed.
 * @throws {Problem}
 */
export function parseConfig(json: unknown): AppConfig {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw wrong('it is not an object');
  const given = json as Readonly<Record<string, unknown>>;
  const actions = list(given, 'video_actions_list', isAction);
  return {
    architecture: oneOf(given, 'architecture', ['normal', 'lite', 'capture'], 'normal'),
    useContainer: flag(given, 'use_wasm_container', true),
    tokenFrom: oneOf(given, 'api_use_session_token', ['api', 'client'], 'client'),
    resultMode: oneOf(given, 'result_mode', ['safe', 'status', 'folder', 'full'], 'safe'),
    actions: actions === null || actions.length === 0 ? ['video_selfie_blank'] : actions,
    languages: list(given, 'lang_allow', isText),
    language: given['lang_default'] === undefined ? null : text(given, 'lang_default'),
    analyses: list(given, 'analyses', isAnalysis) ?? [{ type: 'quality' }],
  };
}

function oneOf<T extends string>(given: Readonly<Record<string, unknown>>, name: string, values: readonly T[], absent: T): T {
  const value = given[name];
  if (value === undefined) return absent;
  const known = values.find((candidate) => candidate === value);
  if (known === undefined) throw wrong(`${name} is none of ${values.join(', ')}`);
  return known;
}

function flag(given: Readonly<Record<string, unknown>>, name: string, absent: boolean): boolean {
  const value = given[name];
  if (value === undefined) return absent;
  if (typeof value !== 'boolean') throw wrong(`${name} is neither true nor false`);
  return value;
}

function text(given: Readonly<Record<string, unknown>>, name: string): string {
  const value = given[name];
  if (!isText(value)) throw wrong(`${name} is not a text`);
  return value;
}

function list<T>(given: Readonly<Record<string, unknown>>, name: string, fits: (item: unknown) => item is T): readonly T[] | null {
  const value = given[name];
  if (value === undefined) return null;
  if (!Array.isArray(value) || value.length > MOST_ITEMS || !value.every(fits)) throw wrong(`${name} holds what does not belong there`);
  return value;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isAnalysis(value: unknown): value is AnalysisRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { type, params } = value as Partial<Record<keyof AnalysisRequest, unknown>>;
  return isText(type) && (params === undefined || (typeof params === 'object' && params !== null));
}

const wrong = (what: string): Problem => setupProblem('error_config', `core/app_config.json cannot be used: ${what}.`);
