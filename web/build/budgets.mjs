import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Prints the size of each script and fails when one is over its budget. */
export async function checkBudgets(web, out) {
  const { scripts, plugin, embed } = JSON.parse(await readFile(path.join(web, 'budgets.json'), 'utf8'));
  const inFolder = (folder, budgets) => Object.entries(budgets).map(([name, limit]) => ({ folder, name, limit }));
  const over = [];
  for (const { folder, name, limit } of [...inFolder('video-server', scripts), ...inFolder('ozliveness', plugin), ...inFolder('embed', embed)]) {
    const content = await readFile(path.join(out, folder, name));
    const size = content.byteLength;
    console.log(`${name.padEnd(32)} ${String(size).padStart(6)} of ${limit} bytes, ${gzipSync(content).byteLength} compressed`);
    if (size > limit) over.push(`${name} has ${size} bytes; its budget is ${limit}`);
  }
  if (over.length > 0) throw new Error(`Over the size budget in web/budgets.json:\n${over.join('\n')}`);
}
