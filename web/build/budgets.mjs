import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Prints the size of each script and fails when one is over its budget. */
export async function checkBudgets(web, out) {
  const budgets = JSON.parse(await readFile(path.join(web, 'budgets.json'), 'utf8')).scripts;
  const over = [];
  for (const [name, limit] of Object.entries(budgets)) {
    const content = await readFile(path.join(out, 'video-server', name));
    const size = content.byteLength;
    console.log(`${name.padEnd(32)} ${String(size).padStart(6)} of ${limit} bytes, ${gzipSync(content).byteLength} compressed`);
    if (size > limit) over.push(`${name} has ${size} bytes; its budget is ${limit}`);
  }
  if (over.length > 0) throw new Error(`Over the size budget in web/budgets.json:\n${over.join('\n')}`);
}
