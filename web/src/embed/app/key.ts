import { messages, Stopped } from '../messages.js';
import type { Configuration } from '../types.js';
import { bytesOf } from './encoding.js';
import { ask, ServiceError, textOf } from './proxies.js';

/** What one verification is sealed with, and where it is captured. */
export interface VerificationKey {
  readonly sessionId: string;
  readonly recipient: Uint8Array<ArrayBuffer>;
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly socket: string;
}

/** Opens a verification. @throws {Stopped} */
export async function generateKey({ proxies, instructions, instructionOptions: { commands = [], seedLimit = 0 } }: Configuration): Promise<VerificationKey> {
  try {
    const drawn = commands.length === 0 ? {} : { commands, seedLimit };
    const answer = await ask(proxies.GenerateKey, { ...(instructions.length === 0 ? {} : { instructions }), ...drawn });
    const capture = answer['capture'];
    if (typeof capture !== 'object' || capture === null) throw new ServiceError('The answer has no capture.');
    return {
      sessionId: textOf(answer, 'session_id'), recipient: bytesOf(textOf(answer, 'public_key')), secret: bytesOf(textOf(answer, 'secret')),
      socket: textOf(capture as Readonly<Record<string, unknown>>, 'url'),
    };
  } catch (error) {
    throw new Stopped(messages.keyError(error instanceof ServiceError ? error.message : 'The answer is broken.'));
  }
}
