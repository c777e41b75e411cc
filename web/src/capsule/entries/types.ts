/** What an entry is. The numbers are part of the format. */
export const entryTypes = { manifest: 1, device: 2, frame: 3, video: 4, challenge: 5, event: 6, file: 7 } as const;

export type EntryName = keyof typeof entryTypes;
export type EntryType = (typeof entryTypes)[EntryName];
export type MediaName = 'frame' | 'video' | 'file';

const json: readonly number[] = [entryTypes.manifest, entryTypes.device, entryTypes.challenge, entryTypes.event];

export const isJson = (type: EntryType): boolean => json.includes(type);

export const isEntryType = (value: number): value is EntryType => value >= entryTypes.manifest && value <= entryTypes.file;
