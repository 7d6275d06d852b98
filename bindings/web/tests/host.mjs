// What tests of the package run: commands, on the package and its tools.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './browser.mjs';

export { root };
export const built = join(root, 'build/npm');
export const tools = join(root, 'build/npm-tools/node_modules');

const exec = promisify(execFile);

/** What the command printed; an error tells the end of what it said, and has all of it as `said`. */
export async function command(program, args, options = {}) {
  try {
    return (await exec(program, args, { timeout: 120_000, maxBuffer: 2 ** 26, ...options })).stdout;
  } catch (error) {
    const said = `${error.stdout}${error.stderr}`;
    throw Object.assign(new Error(`${program} ${args.join(' ')}: ${said.slice(-2000) || error.message}`), { said });
  }
}
