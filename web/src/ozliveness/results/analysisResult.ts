import type { ResultMode } from '../config/AppConfig.js';

/** What `on_result` and `on_complete` are told; how much of it, the result mode says. Lower case here, upper case in the API. */
export interface AnalysisResult {
  readonly state: string;
  readonly event_session_id: string;
  readonly folder_id?: string;
  readonly analyses?: Readonly<Record<string, unknown>>;
  readonly [member: string]: unknown;
}

interface Analysis {
  readonly type: string;
  readonly state: string;
  readonly resolution: string;
}

/** While the analyses run. */
export function processing(mode: ResultMode, types: readonly string[], sessionId: string): AnalysisResult {
  const result = { state: 'processing', event_session_id: sessionId };
  return mode === 'safe' ? result : { ...result, analyses: byType(types.map((type) => ({ type: lower(type), state: 'processing', resolution: '' }))) };
}

/** What the answer to an upload says, cut down to what the mode allows. The server may have cut it down already. */
export function finished(mode: ResultMode, answer: unknown, sessionId: string): AnalysisResult {
  const folder = (typeof answer === 'object' && answer !== null ? answer : {}) as Readonly<Record<string, unknown>>;
  const result = { state: 'finished', event_session_id: sessionId };
  if (mode === 'safe') return result;
  const analyses = Array.isArray(folder['analyses'])
    ? byType((folder['analyses'] as Readonly<Record<string, unknown>>[]).map(analysisOf), mode === 'full' ? folder['analyses'] as object[] : undefined)
    : (folder['analyses'] as Record<string, unknown> | undefined) ?? {};
  if (mode === 'status') return { ...result, analyses };
  const id = folder['folder_id'];
  const named = typeof id === 'string' ? { folder_id: id } : {};
  return mode === 'folder' ? { ...result, ...named, analyses } : { ...folder, ...result, ...named, analyses };
}

function analysisOf(analysis: Readonly<Record<string, unknown>>): Analysis {
  return { type: lower(analysis['type']), state: lower(analysis['state']), resolution: lower(analysis['resolution_status']) };
}

function byType(analyses: readonly Analysis[], details?: readonly object[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  analyses.forEach(({ type, state, resolution }, at) => {
    result[type] = { ...details?.[at], ...(details === undefined ? {} : { type }), state, resolution };
  });
  return result;
}

function lower(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}
