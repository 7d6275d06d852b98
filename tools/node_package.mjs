// package.json of the npm packages: of `boabox`, which names an addon for each platform as optional, or (`addon`) of the addon for the present platform, which npm installs where os, cpu
// and libc fit. Both have one version; where `boabox` finds another, or none, it uses WebAssembly.
import { readFileSync } from 'node:fs';

const ADDONS = ['linux-x64'];
const main = JSON.parse(readFileSync(new URL('../bindings/web/package.json', import.meta.url), 'utf8')), { version, license, engines } = main, { platform, arch } = process;

function addon() {
  const libc = platform === 'linux' && { libc: [process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'] };
  return { name: `boabox-${platform}-${arch}`, version, description: `Boabox as machine code for Node on ${platform} ${arch}`, license, main: './boabox.node', engines, os: [platform], cpu: [arch], ...libc };
}

const packages = { addon, boabox: () => ({ ...main, optionalDependencies: Object.fromEntries(ADDONS.map((name) => [`boabox-${name}`, version])) }) };
console.log(JSON.stringify(packages[process.argv[2]](), null, 2));
