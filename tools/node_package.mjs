// package.json of the addon for the present platform: installed where os, cpu and libc fit, loaded by `boabox` of the same version.
import { readFileSync } from 'node:fs';

const { version, license, engines } = JSON.parse(readFileSync(new URL('../bindings/web/package.json', import.meta.url), 'utf8')), { platform, arch } = process;
const libc = platform === 'linux' && { libc: [process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'] };
const told = { name: `boabox-${platform}-${arch}`, version, description: `Boabox as machine code for Node on ${platform} ${arch}`, license, main: './boabox.node', engines, os: [platform], cpu: [arch], ...libc };
console.log(JSON.stringify(told, null, 2));
