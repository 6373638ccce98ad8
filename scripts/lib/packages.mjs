import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether `node_modules` holds what `package-lock.json` says, by the note that npm leaves there. Takes milliseconds, where asking npm takes seconds.
 * What is optional may be absent: it is for other platforms.
 */
export function packagesMatch(root) {
  const wanted = read(join(root, 'package-lock.json'));
  const held = read(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !held) return false;
  const paths = Object.keys(wanted).filter((path) => path !== '');
  return (
    Object.keys(held).every((path) => path in wanted) &&
    paths.every((path) => {
      if (!(path in held)) return wanted[path].optional === true || wanted[path].devOptional === true;
      const same = held[path].version === wanted[path].version && held[path].integrity === wanted[path].integrity;
      return same && existsSync(join(root, path, 'package.json'));
    })
  );
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
