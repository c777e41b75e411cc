/** Puts an API where pages with plain script tags look for it, also when a bundler has wrapped the script. */
export function publish(name: string, api: object): void {
  Object.defineProperty(window, name, { value: { ...api }, configurable: true, enumerable: true, writable: true });
}
