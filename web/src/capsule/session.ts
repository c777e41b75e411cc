import { maxSessionId, maxSessionSecret, minSessionSecret } from './format.js';

/** What ties a capsule to one session. */
export interface CapsuleSession { id: string; secret: Uint8Array }

export const isSessionId = (id: string): boolean => id.length <= maxSessionId && /^[A-Za-z0-9\-._~]+$/.test(id);

export const isSession = ({ id, secret }: CapsuleSession): boolean =>
  isSessionId(id) && secret.length >= minSessionSecret && secret.length <= maxSessionSecret;
