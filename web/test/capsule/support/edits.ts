/** A change to a capsule before it is opened, as vectors.json tells it. */
export interface VectorEdit { op: string; at?: number; length?: number; to?: number; bit?: number; hex?: string }

export function applyEdit(capsule: Uint8Array<ArrayBuffer>, { op, at = 0, length = 0, to = 0, bit = 0, hex = '' }: VectorEdit): Uint8Array<ArrayBuffer> {
  const part = capsule.slice(at, at + length);
  const rest = [...split(capsule, at, at + length)];
  switch (op) {
    case 'flip': return capsule.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
    case 'cut': return capsule.slice(0, length);
    case 'append': return join(capsule, new Uint8Array(Buffer.from(hex, 'hex')));
    case 'remove': return join(...rest);
    case 'move': return insert(join(...rest), part, to);
    case 'copy': return insert(capsule, part, to);
    default: throw new Error(`No such edit: ${op}`);
  }
}

const split = (bytes: Uint8Array<ArrayBuffer>, from: number, to: number): Uint8Array<ArrayBuffer>[] => [bytes.slice(0, from), bytes.slice(to)];

const join = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts));

const insert = (bytes: Uint8Array, part: Uint8Array, at: number): Uint8Array<ArrayBuffer> => join(bytes.slice(0, at), part, bytes.slice(at));
