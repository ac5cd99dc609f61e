/** Installs what the system lacks, or says how to. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PlainError, bold, run, say } from '../terminal.js';
import { requirementsFor } from './requirements.js';

/** @typedef {import('./requirements.js').Requirement} Requirement */

/** Emscripten of one's own, where the system's is missing or too old. */
const emscriptenAdvice = `Emscripten can also be had from its authors, on any system:
  git clone https://github.com/emscripten-core/emsdk.git && cd emsdk
  ./emsdk install latest && ./emsdk activate latest && source ./emsdk_env.sh`;

/** @param {string} command */
const hasCommand = (command) => spawnSync(command, ['--version']).error === undefined;

/**
 * The way in which this system installs packages.
 * @returns {{ key: 'debian' | 'fedora' | 'brew', command: string[] } | null}
 */
function packageManager() {
  if (process.platform === 'darwin') return { key: 'brew', command: ['brew', 'install'] };
  if (existsSync('/etc/debian_version') && hasCommand('apt-get')) {
    return { key: 'debian', command: ['apt-get', 'install', '--yes', '--no-install-recommends'] };
  }
  if (hasCommand('dnf')) return { key: 'fedora', command: ['sudo', 'dnf', 'install'] };
  return null;
}

/** @param {Requirement[]} missing */
function describe(missing) {
  return missing.map(({ name, why, problem }) => `  ${bold(name)} ${problem()}. It ${why}.`)
    .join('\n');
}

/**
 * Installs Debian's packages, as root or through sudo.
 * @param {string[]} install the command that installs them
 */
async function installOnDebian(install) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !hasCommand('sudo')) {
    throw new PlainError(`Neither root nor sudo. Run this as root, then try again:\n\n`
      + `  apt-get update && ${install.join(' ')}`);
  }
  const environment = 'DEBIAN_FRONTEND=noninteractive';
  const prefix = isRoot ? ['env', environment] : ['sudo', 'env', environment];
  for (const command of [['apt-get', 'update', '--quiet'], install]) {
    const [program, ...args] = [...prefix, ...command];
    say(`\n$ ${[...(isRoot ? [] : ['sudo']), ...command].join(' ')}`);
    try {
      await run(program, args, { attached: true });
    } catch {
      throw new PlainError(`That did not work: ${command.join(' ')}\n`
        + 'What it printed above says why; after that, run the same command again.');
    }
  }
}

/**
 * Sees to it that everything a purpose needs of the system is there.
 * @param {import('./requirements.js').Purpose} purpose
 */
export async function setUpSystem(purpose) {
  const needed = requirementsFor[purpose];
  let missing = needed.filter(({ problem }) => problem() !== null);
  if (missing.length === 0) return;

  say(`This is needed of the system:\n\n${describe(missing)}\n`);
  const manager = packageManager();
  if (!manager) {
    throw new PlainError(`Please install it with your system's package manager.\n\n`
      + emscriptenAdvice);
  }
  const packages = [...new Set(missing.flatMap((item) => item[manager.key]))];
  const install = [...manager.command, ...packages];
  if (manager.key !== 'debian') {
    throw new PlainError(`Run this, then try again:\n\n  ${install.join(' ')}\n`);
  }
  say(`Installing Debian's packages: ${bold(packages.join(' '))}`);
  await installOnDebian(install);

  missing = needed.filter(({ problem }) => problem() !== null);
  if (missing.length === 0) return;
  throw new PlainError(`Still not as it should be:\n\n${describe(missing)}\n\n${emscriptenAdvice}`);
}
