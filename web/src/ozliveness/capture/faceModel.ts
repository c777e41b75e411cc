import { FaceFinder } from '../../face/FaceFinder.js';
import type { Life } from '../Life.js';
import { waits } from '../waits.js';

/** Its place, seen from the first script. */
export const FACE_MODEL_PATH = 'plugin_liveness/face.bin';

/** Loads what finds faces. Null when it cannot be had: the capture goes on without that guidance, as it does for who is not found. */
export async function loadFaceFinder(base: string, life: Life): Promise<FaceFinder | null> {
  try {
    return new FaceFinder(await life.within('faceModel', waits.faceModel, fetched(base + FACE_MODEL_PATH)));
  } catch {
    return null;
  }
}

async function fetched(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.arrayBuffer();
}
