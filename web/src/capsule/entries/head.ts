import { utf8 } from '../bytes.js';
import { maxEntryName } from '../format.js';

/** What is known of an entry before its bytes. */
export interface EntryHead {
  /** A file name without any folder. */
  name?: string;
  contentType?: string;
  /** When it was captured: milliseconds since the capsule was begun. */
  t?: number;
  width?: number;
  height?: number;
  /** Which part of a longer recording this is, from 0. */
  part?: number;
}

/** What is wrong with a head, or nothing. Takes any object, since a reader gets its heads from strangers; null is as good as absent. */
export function headFault(head: { readonly [member in keyof EntryHead]?: unknown }): string | undefined {
  const { name, contentType, t } = head;
  if (isThere(name) && !isName(name)) return 'the name is no plain file name';
  if (isThere(contentType) && !(typeof contentType === 'string' && contentType.length > 0 && contentType.length <= 100)) {
    return 'the content type is empty or too long';
  }
  if (isThere(t) && !(typeof t === 'number' && Number.isFinite(t) && t >= 0)) return 'the capture time is no time';
  const sizes = isWhole(head.width, 1) && isWhole(head.height, 1) && isWhole(head.part, 0);
  return sizes ? undefined : 'a size is not positive';
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

const isWhole = (value: unknown, least: number): boolean =>
  !isThere(value) || (Number.isInteger(value) && (value as number) >= least && (value as number) <= 0x7FFFFFFF);

// The same characters as on the other side: none that a folder, a shell or a terminal would read as more than a name.
const isName = (name: unknown): boolean =>
  typeof name === 'string' && name.length > 0 && name !== '.' && name !== '..' && utf8(name).length <= maxEntryName
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  && !/[\u0000-\u001F\u007F-\u009F\uD800-\uDFFF/\\:*?"<>|]/.test(name);
