import { concat } from './bytes.js';
import { headFault, type EntryHead } from './entries/head.js';
import { EntryReader, type EntryStart, type PlaintextSource } from './entries/EntryReader.js';
import { entryTypes, isJson, type EntryType } from './entries/types.js';
import { CapsuleError } from './failure.js';
import { maxJsonBody } from './format.js';
import { parseObject } from './json.js';
import { LogChain } from './log/LogChain.js';
import type { LogEvent } from './log/LogWriter.js';
import type { CapsuleManifest } from './manifest.js';
import type { Sodium } from './sodium.js';

export interface CapsuleLimits { maxBytes: number; maxEntries: number; maxEntryBytes: number }

export interface CapsuleEntry {
  index: number;
  type: EntryType;
  head: EntryHead;
  /** The body of an entry that holds JSON. */
  json?: Record<string, unknown>;
}

/** Gives entries their meaning: manifest first, JSON where JSON belongs, and the log beside the entries that it tells of. */
export class EntrySequence {
  readonly #reader: EntryReader;
  readonly #log = new LogChain();
  readonly #limits: CapsuleLimits;
  #open: CapsuleEntry | undefined;
  #bodyBytes = 0;
  #count = 0;
  #ended = false;

  constructor(sodium: Sodium, source: PlaintextSource, limits: CapsuleLimits) {
    this.#reader = new EntryReader(sodium, source);
    this.#limits = limits;
  }

  /** Nothing once the whole capsule was read and found right. */
  async next(): Promise<CapsuleEntry | undefined> {
    while (await this.readBody()) { /* what is left of the body before is checked too */ }
    if (this.#ended) return undefined;
    const start = await this.#reader.next();
    if (start) return this.#begin(start);
    if (this.#count === 0) throw noManifest();
    this.#log.onEnd();
    this.#ended = true;
    return undefined;
  }

  async readBody(): Promise<Uint8Array | undefined> {
    if (!this.#open) return undefined;
    const part = await this.#reader.read();
    this.#bodyBytes += part?.length ?? 0;
    if (this.#bodyBytes > this.#limits.maxEntryBytes) throw new CapsuleError('tooLarge', `Entry ${this.#open.index} has too many bytes.`);
    if (!part) {
      this.#log.onEntry(this.#open.index, this.#reader.digest, this.#open.head.t);
      this.#open = undefined;
    }
    return part;
  }

  async #begin({ type, head: headBytes }: EntryStart): Promise<CapsuleEntry> {
    if (this.#count === this.#limits.maxEntries) throw new CapsuleError('tooLarge', 'The capsule has too many entries.');
    if ((this.#count === 0) !== (type === entryTypes.manifest)) throw this.#count === 0 ? noManifest() : malformed('A manifest stands inside.');
    const index = this.#count++;
    const head = readHead(headBytes);
    this.#bodyBytes = 0;
    if (isJson(type)) return { index, type, head, json: await this.#readJson(index, type, head) };
    this.#open = { index, type, head };
    return this.#open;
  }

  async #readJson(index: number, type: EntryType, head: EntryHead): Promise<Record<string, unknown>> {
    let body = new Uint8Array(0);
    for (let part = await this.#reader.read(); part; part = await this.#reader.read()) {
      if (body.length + part.length > maxJsonBody) throw new CapsuleError('tooLarge', `Entry ${index} holds too much JSON.`);
      body = concat(body, part);
    }
    const json = parseObject(body);
    if (type === entryTypes.manifest ? !isManifest(json) : !json) throw type === entryTypes.manifest ? noManifest() : malformed(`Entry ${index} holds no JSON object.`);
    const value = json ?? {};
    if (type === entryTypes.event) this.#log.onEvent(index, toEvent(index, value), this.#reader.digest);
    else this.#log.onEntry(index, this.#reader.digest, head.t);
    return value;
  }
}

function readHead(bytes: Uint8Array): EntryHead {
  if (bytes.length === 0) return {};
  const head = parseObject(bytes);
  if (!head) throw malformed('The head of an entry is no JSON object.');
  const fault = headFault(head);
  if (fault) throw malformed(`The head of an entry is wrong: ${fault}.`);
  return withoutNulls(head);
}

const withoutNulls = (head: Record<string, unknown>): EntryHead =>
  Object.keys(head).reduce<Record<string, unknown>>((kept, name) => (head[name] === null ? kept : { ...kept, [name]: head[name] }), {});

function isManifest(json: Record<string, unknown> | undefined): boolean {
  const manifest = json as Partial<CapsuleManifest> | undefined;
  return manifest?.format === 1 && Number.isInteger(manifest.createdAt)
    && typeof manifest.producer?.name === 'string' && typeof manifest.producer.version === 'string';
}

function toEvent(index: number, json: Record<string, unknown>): LogEvent {
  const { n, t, event, previous } = json;
  const optional = { entry: json['entry'] ?? undefined, sha256: json['sha256'] ?? undefined, entries: json['entries'] ?? undefined };
  const fits = Number.isInteger(n) && typeof t === 'number' && typeof event === 'string' && typeof previous === 'string'
    && (optional.entry === undefined || Number.isInteger(optional.entry)) && (optional.sha256 === undefined || typeof optional.sha256 === 'string')
    && (optional.entries === undefined || Number.isInteger(optional.entries));
  if (!fits) throw malformed(`Entry ${index} should hold an event.`);
  return { n, t, event, previous, ...optional } as LogEvent;
}

const noManifest = (): CapsuleError => new CapsuleError('manifestMissing', 'The capsule does not begin with a manifest.');
const malformed = (message: string): CapsuleError => new CapsuleError('entryMalformed', message);
