// Tells when `npm ci` would refuse package-lock.json, here or on another platform: newer native packages are sometimes published before all their platform
// packages are, and then the lock lacks those.   check-lock.mjs [package-lock.json]
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'));
const missing = Object.entries(packages).flatMap(([path, { version, optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isHeldFor(path, name))
    .map(
      (name) => `${path || 'package.json'}${version ? `@${version}` : ''} wants ${name}, which the lock does not hold`,
    ),
);
for (const line of missing) console.error(line);
if (missing.length > 0) {
  console.error('Take an older version of the package that wants it, or name one in "overrides", then: npm install');
  process.exitCode = 1;
}

/** As Node looks for a package: in the folder's own node_modules, then in those above it. */
function isHeldFor(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}
