import { maxJsonDepth } from './format.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** One JSON object under the format's rules: strict UTF-8, no member twice, bounded depth. Nothing where the bytes are none. */
export function parseObject(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const text = decoder.decode(bytes);
    if (!isStrict(text)) return undefined;
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : undefined;
  } catch {
    return undefined;
  }
}

/** Whether no object has a member twice and nothing nests too deep. What is no JSON at all is left to JSON.parse to refuse. */
function isStrict(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  let lastString = '';
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const token = match[0];
    if (token === '{' || token === '[') {
      if (open.push(token === '{' ? new Set() : undefined) > maxJsonDepth) return false;
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ':') {
      const names = open[open.length - 1];
      if (!names || names.has(lastString)) return false;
      names.add(lastString);
    } else {
      lastString = JSON.parse(token) as string;
    }
  }
  return true;
}
