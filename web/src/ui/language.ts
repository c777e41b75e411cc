const RIGHT_TO_LEFT = ['ar'];

/**
 * The first of the wishes that is spoken and allowed; English where none is.
 * @param wishes tags, best first.
 * @param spoken codes that there are texts for.
 * @param allowed null where every language is.
 */
export function chooseCode(wishes: readonly string[], spoken: readonly string[], allowed: readonly string[] | null = null): string {
  const known = wishes.map(baseOf).filter((code) => spoken.includes(code));
  return known.find((code) => allowed === null || allowed.map(baseOf).includes(code)) ?? 'en';
}

/** Which way a language is written. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(code) ? 'rtl' : 'ltr';
}

/** `pt-BR` is served by `pt`. */
function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
