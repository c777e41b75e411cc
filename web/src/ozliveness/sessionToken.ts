import type { CapsuleSession } from '../capsule/session.js';
import { isSession } from '../capsule/session.js';
import { setupProblem } from './Problem.js';

/** What a session token lends to whoever seals with it. */
export interface SealingSession {
  readonly session: CapsuleSession;
  /** The server's public key. */
  readonly recipient: Uint8Array<ArrayBuffer>;
  /** Milliseconds of the straight look before each action. */
  readonly waits: readonly number[];
  /** The colours to show around the face; null for none. */
  readonly light: LightPlan | null;
}

/** A light sequence that the server drew for this session. */
export interface LightPlan {
  /** Whether the person cannot go without. */
  readonly required: boolean;
  readonly colours: readonly LightColour[];
}

export interface LightColour {
  /** As CSS writes it, `#rrggbb`. */
  readonly colour: string;
  readonly ms: number;
}

const KEY_SIZE = 32;
const LONGEST_TOKEN = 8192;
const LONGEST_WAIT_MS = 10_000;
const MOST_WAITS = 16;
const MOST_COLOURS = 32;

/** At most three colours a second, as WCAG 2.3.1 has it, whatever the token says. */
const SHORTEST_COLOUR_MS = 334;
const LONGEST_COLOUR_MS = 3000;

/**
 * Reads the claims that sealing needs. The signature is for the server, which opens nothing that was sealed with another secret.
 * @throws {Problem} when the token has not the right form; what it holds is never part of the message.
 */
export function parseSessionToken(token: string): SealingSession {
  try {
    if (token.length > LONGEST_TOKEN) throw new Error('too long');
    const { jti, psk, key, waits, light } = claimsOf(token);
    if (typeof jti !== 'string' || typeof psk !== 'string' || typeof key !== 'string') throw new Error('a claim is missing');
    const session = { id: jti, secret: bytesOf(psk) };
    const recipient = bytesOf(key);
    if (!isSession(session) || recipient.length !== KEY_SIZE || !isWaits(waits)) throw new Error('a claim is wrong');
    return { session, recipient, waits, light: lightOf(light) };
  } catch {
    throw setupProblem('error_session_token', 'session_token is not a session token of this server. Ask the API for a new one before each capture.');
  }
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const parts = token.split('.');
  if (parts.length !== 3) throw new Error('not three parts');
  return JSON.parse(new TextDecoder().decode(bytesOf(parts[1] ?? ''))) as Record<string, unknown>;
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

function lightOf(claim: unknown): LightPlan | null {
  if (claim === undefined || claim === null) return null;
  const { required, colours } = claim as Partial<LightPlan>;
  if (typeof required !== 'boolean' || !Array.isArray(colours) || colours.length === 0 || colours.length > MOST_COLOURS) throw new Error('the light is wrong');
  if (!colours.every(isColour)) throw new Error('a colour is wrong');
  return { required, colours };
}

function isColour(step: unknown): step is LightColour {
  const { colour, ms } = (step ?? {}) as Partial<LightColour>;
  return typeof colour === 'string' && /^#[0-9a-f]{6}$/.test(colour) && Number.isInteger(ms) && (ms ?? 0) >= SHORTEST_COLOUR_MS && (ms ?? 0) <= LONGEST_COLOUR_MS;
}

function isWaits(waits: unknown): waits is readonly number[] {
  return Array.isArray(waits) && waits.length <= MOST_WAITS && waits.every((wait) => Number.isInteger(wait) && wait >= 0 && wait <= LONGEST_WAIT_MS);
}
