import { contentContext, headerTag, sessionTag } from './binding.js';
import type { ByteFeed } from './ByteFeed.js';
import { equal, hex } from './bytes.js';
import { ChunkReader } from './chunks/ChunkReader.js';
import { EntrySequence, type CapsuleEntry, type CapsuleLimits } from './EntrySequence.js';
import { CapsuleError } from './failure.js';
import { readHeader, type CapsuleHeader } from './header/read.js';
import type { HpkeContext } from './hpke/HpkeContext.js';
import { decap } from './hpke/dhkem.js';
import { keyIdOf } from './keyId.js';
import type { CapsuleSession } from './session.js';
import type { Sodium } from './sodium.js';

export interface CapsuleReaderOptions {
  feed: ByteFeed;
  /** The recipient's private keys. */
  keys: readonly Uint8Array[];
  /** Finds the session that the header names. */
  session: (id: string) => CapsuleSession | undefined;
  limits?: Partial<CapsuleLimits>;
}

const defaultLimits: CapsuleLimits = { maxBytes: 2 ** 30, maxEntries: 100_000, maxEntryBytes: 2 ** 30 };

/** Opens a capsule. The server has its own; this one checks what the browser sealed, and is the second reading of the format. */
export class CapsuleReader {
  readonly header: CapsuleHeader;
  readonly #entries: EntrySequence;

  private constructor(header: CapsuleHeader, entries: EntrySequence) {
    this.header = header;
    this.#entries = entries;
  }

  /** @throws {CapsuleError} */
  static async open(sodium: Sodium, { feed, keys, session, limits }: CapsuleReaderOptions): Promise<CapsuleReader> {
    const header = await readHeader(feed);
    const content = openHeader(sodium, header, keys, session);
    const all = { ...defaultLimits, ...limits };
    return new CapsuleReader(header, new EntrySequence(sodium, new ChunkReader(feed, content, all.maxBytes), all));
  }

  /** The next entry; nothing once the whole capsule was read and found right. */
  next(): Promise<CapsuleEntry | undefined> {
    return this.#entries.next();
  }

  /** The next piece of a media entry's body; nothing at its end. */
  readBody(): Promise<Uint8Array | undefined> {
    return this.#entries.readBody();
  }
}

function openHeader(
  sodium: Sodium, header: CapsuleHeader, keys: readonly Uint8Array[], find: (id: string) => CapsuleSession | undefined,
): HpkeContext {
  const key = keys.find((candidate) => equal(keyIdOf(sodium, sodium.crypto_scalarmult_base(candidate)), header.keyId));
  if (!key) throw new CapsuleError('unknownKey', `The capsule is sealed to key ${hex(header.keyId)}, which is not in the ring.`);
  const shared = tryDecap(sodium, header.encapsulated, key);
  if (!shared || !equal(headerTag(sodium, shared, header.bound, header.tagged), header.headerTag)) {
    throw new CapsuleError('headerAltered', 'The header is not what was sealed.');
  }
  const session = find(header.sessionId);
  const content = session?.id === header.sessionId ? contentContext(sodium, shared, header.bound, session) : undefined;
  if (!content || !equal(sessionTag(content), header.sessionTag)) {
    throw new CapsuleError('wrongSessionSecret', 'The capsule was not sealed with the secret of the session that it names.');
  }
  return content;
}

function tryDecap(sodium: Sodium, encapsulated: Uint8Array, key: Uint8Array): Uint8Array | undefined {
  try {
    return decap(sodium, encapsulated, key);
  } catch {
    return undefined;
  }
}
