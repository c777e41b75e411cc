import type { Point } from '../../ui/geometry.js';

/** A dot of the challenge, in pixels of the frame. */
export interface Circle extends Point {
  readonly r: number;
}

/** What the tracking tells of the challenge in active mode. */
export interface ChallengeTracking {
  readonly controlledPoint: Point;
  readonly targetChallengeIndex: number;
  readonly challengeCircles: Readonly<Record<string, Circle>>;
}

/** Tracking information as far as the challenge goes. */
export interface ActiveTracking {
  readonly w?: number;
  readonly h?: number;
  readonly livenessActive?: object;
  readonly livenessHigh?: object;
  readonly light?: string;
}

/** The challenge within tracking information; null when there is none. */
export function challengeOf(tracking: ActiveTracking): ChallengeTracking | null {
  const found = (tracking.livenessActive ?? tracking.livenessHigh) as Partial<ChallengeTracking> | undefined;
  if (found?.controlledPoint === undefined || found.challengeCircles === undefined || found.targetChallengeIndex === undefined) return null;
  return found as ChallengeTracking;
}

/** The dots that are shown: those that are joined already, and the next. One appears after another. */
export function shownCircles({ challengeCircles, targetChallengeIndex }: ChallengeTracking): { done: Circle[]; target: Circle | null } {
  const ordered = Object.entries(challengeCircles).sort(([a], [b]) => Number(a) - Number(b)).map(([, circle]) => circle);
  return { done: ordered.slice(0, targetChallengeIndex), target: ordered[targetChallengeIndex] ?? null };
}
