import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const vectors = path.resolve(import.meta.dirname, '../../vectors/capsule');
const launcher = path.resolve(import.meta.dirname, '../../../artifacts/bonafide');

interface KeyFile { publicKey: string }
interface SessionFile { secret: string }
export interface OpenedCapsule { manifest: unknown; events: { event: string; t: number }[]; files: { name: string; content: Buffer }[] }

const json = (name: string): unknown => JSON.parse(readFileSync(path.join(vectors, name), 'utf8'));

/** The key and the secret of the committed vectors: every capsule of the tests is sealed to them. */
export const recipientKey = Buffer.from((json('recipient.key') as KeyFile).publicKey, 'base64');
export const sessionSecret = Buffer.from((json('session.json') as SessionFile).secret, 'base64');

/** Opens a capsule as an operator does: with `bonafide capsule open`, which verifies all of it first. */
export function openCapsule(capsule: Buffer): OpenedCapsule {
  const folder = mkdtempSync(path.join(tmpdir(), 'capsule-'));
  try {
    const [keys, out, file] = ['keys', 'out', 'a.capsule'].map((name) => path.join(folder, name)) as [string, string, string];
    mkdirSync(keys);
    copyFileSync(path.join(vectors, 'recipient.key'), path.join(keys, 'recipient.key'));
    writeFileSync(file, capsule);
    execFileSync(launcher, ['capsule', 'open', '--keys', keys, '--session', path.join(vectors, 'session.json'), '--out', out, file], { stdio: 'pipe' });
    return {
      manifest: JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')) as unknown,
      events: readFileSync(path.join(out, 'log.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { event: string; t: number }),
      files: readdirSync(out).map((name) => ({ name, content: readFileSync(path.join(out, name)) })),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
