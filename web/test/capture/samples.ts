import type { ReadyMessage, TrackingMessage } from '../../src/capture/protocol/messages.js';

export const READY: ReadyMessage = {
  type: 'ready', mode: 'passive', light: false, timeoutMs: 60_000,
  live: { maxSide: 640, quality: 0.7, frameRate: 10, window: 2, maxBytes: 262_144 },
  still: { quality: 0.92, maxSide: 1920, keep: 6, maxBytes: 4_194_304 },
};

export function trackingOf(frame: number, changes: Partial<TrackingMessage> = {}): TrackingMessage {
  return {
    type: 'tracking', frame, keep: false, drop: [], width: 640, height: 360, face: { x: 200, y: 80, width: 150, height: 190 }, guidance: 'good',
    phase: 'positioning', still: false, phoneUpright: true, target: { radius: 104, stability: 0.4 }, light: null, challenge: null, instruction: null, ...changes,
  };
}
