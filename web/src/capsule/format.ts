/** Sizes and limits of the capsule; docs/capsule-format.md is their specification. */
export const version = 1;

/** Plaintext bytes in every chunk but the last. */
export const chunkSize = 256 * 1024;

export const maxChunks = 2 ** 24;
export const maxEntries = 2 ** 24;
export const maxSessionId = 128;
export const minSessionSecret = 32;
export const maxSessionSecret = 64;

/** Bytes in the JSON head of an entry, at most. */
export const maxEntryHead = 4096;

/** Bytes in the body of an entry that holds JSON, at most. */
export const maxJsonBody = 64 * 1024;

/** How deep JSON inside a capsule may nest. */
export const maxJsonDepth = 16;

/** Bytes in an entry's name (UTF-8), at most. */
export const maxEntryName = 200;

/** A body is cut into segments of this size; a shorter one, possibly empty, ends it. */
export const segmentSize = 0xFFFF;

export const digestSize = 32;
export const tagSize = 16;

/** Bytes that stand in clear before a chunk. */
export const frameSize = 9;
