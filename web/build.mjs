// Builds everything the server hands to browsers: `node web/build.mjs [--out DIR]`.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkBudgets } from './build/budgets.mjs';
import { buildConsole } from './build/console.mjs';
import { buildDemo } from './build/demo.mjs';
import { buildEmbed } from './build/embed.mjs';
import { buildModules } from './build/modules.mjs';
import { buildPlugin } from './build/plugin.mjs';
import { buildScripts } from './build/scripts.mjs';

const web = path.dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: path.join(web, '../artifacts/runtime/web') } } });
const out = path.resolve(values.out);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([buildScripts(web, out), buildModules(web, out), buildDemo(web, out), buildPlugin(web, out), buildEmbed(web, out), buildConsole(web, out)]);
await checkBudgets(web, out);
