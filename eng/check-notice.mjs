// Every package that this project names must stand in NOTICE with its licence.
import { readFileSync } from 'node:fs';

const notice = readFileSync('NOTICE', 'utf8');
const nuget = [...readFileSync('Directory.Packages.props', 'utf8').matchAll(/<(?:Global)?Package(?:Version|Reference) Include="([^"]+)"/g)].map(([, name]) => name);
const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
const missing = [...nuget, ...Object.keys(dependencies), ...Object.keys(devDependencies)].filter((name) => !notice.includes(name));
if (missing.length > 0) {
  console.error(`NOTICE does not name: ${missing.join(', ')}. Add each with its licence, here and in docs/dependencies.md.`);
  process.exit(1);
}
