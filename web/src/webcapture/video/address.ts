const DEFAULT_PATH = '/video-server/engine.io';

/** Address of the capture socket. @param base base address of the server, for example `https://capture.example:443/sub`. @param path with or without a leading slash. */
export function socketAddress(base: string, path: string = DEFAULT_PATH): string {
  return `${base.replace(/^http/i, 'ws').replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
