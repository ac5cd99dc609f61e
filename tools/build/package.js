/** Makes the npm package of the engine's door: dist/package. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { packageFolder, projectFolder } from '../paths.js';
import { PlainError, run, stage } from '../terminal.js';
import { engineGlue, NO_ADDRESS } from './glue.js';
import { withLock } from './lock.js';
import { fingerprint, readStamp, writeStamp } from './stamp.js';

const SOURCES = [
  'web/engine', 'build/wasm/nabla.js', 'build/wasm/nabla.wasm', 'tools/build', 'package.json',
  'LICENSE',
];

/** Files of their own, fetched when asked for: the real data sets. */
const COLLECTIONS = ['digits', 'iris'];

/**
 * A plugin that leaves the collections out: they stand beside the bundle.
 * @returns {import('vite').Plugin}
 */
function collectionsBeside() {
  return {
    name: 'nabla-collections',
    enforce: 'pre',
    resolveId(source, importer) {
      const beside = importer?.endsWith('/collections/index.js');
      return beside ? { id: source, external: 'relative' } : null;
    },
  };
}

/**
 * Bundles a module of the door into one file.
 * @param {string} name of the file, without its ending
 * @param {string} source the module in web/engine
 * @param {import('vite').PluginOption[]} plugins
 */
async function bundleModule(name, source, plugins) {
  const { build } = await import('vite');
  await build({
    root: projectFolder,
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins,
    worker: {
      format: 'es',
      plugins: () => [engineGlue(NO_ADDRESS), collectionsBeside()],
      rolldownOptions: { output: { entryFileNames: 'worker.js', codeSplitting: false } },
    },
    build: {
      outDir: packageFolder,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      lib: { entry: `${projectFolder}/web/engine/${source}`, formats: ['es'], fileName: name },
      rolldownOptions: { output: { entryFileNames: `${name}.js`, codeSplitting: false } },
    },
  }).catch((error) => { throw new PlainError(error.message); });
}

/**
 * Bundles the door.
 * @param {string} name of the file, without its ending
 * @param {string} address an expression for where the WebAssembly is
 */
function bundleDoor(name, address) {
  return bundleModule(name, 'index.js', [engineGlue(address), collectionsBeside()]);
}

/** Types from the JSDoc of web/engine. */
async function writeTypes() {
  await run(process.execPath, [
    `${projectFolder}/node_modules/typescript/bin/tsc`, `${projectFolder}/web/engine/index.js`,
    '--ignoreConfig', '--allowJs', '--declaration', '--emitDeclarationOnly', '--skipLibCheck',
    '--target', 'es2022', '--module', 'nodenext', '--types', 'node',
    '--rootDir', `${projectFolder}/web/engine`, '--outDir', `${packageFolder}/types`,
  ], { cwd: projectFolder });
}

function writeManifest() {
  const { name, version, license, engines } =
    JSON.parse(readFileSync(`${projectFolder}/package.json`, 'utf8'));
  const types = './types/index.d.ts';
  writeFileSync(`${packageFolder}/package.json`, `${JSON.stringify({
    name,
    version,
    description: 'Derivatives, gradients and derivations of formulas, by a C++ engine in WebAssembly.',
    license,
    type: 'module',
    sideEffects: false,
    engines,
    exports: {
      '.': { types, default: './nabla.js' },
      './streaming': { types, default: './streaming.js' },
      './nabla.wasm': './nabla.wasm',
      './package.json': './package.json',
    },
  }, null, 2)}\n`);
}

/**
 * Builds dist/package where something has changed: `nabla.js` carries the WebAssembly inside,
 * `streaming.js` loads `nabla.wasm` beside it; `worker.js`, `digits.js` and `iris.js` serve both.
 */
export async function buildPackage() {
  await withLock('package', async () => {
    const stamp = await fingerprint(SOURCES);
    if (readStamp('package') === stamp && existsSync(`${packageFolder}/nabla.js`)) return;
    await stage('npm package', makePackage);
    writeStamp('package', stamp);
  });
}

async function makePackage() {
  const wasm = `${projectFolder}/build/wasm/nabla.wasm`;
  rmSync(packageFolder, { recursive: true, force: true });
  mkdirSync(packageFolder, { recursive: true });
  const inside = readFileSync(wasm).toString('base64');
  await bundleDoor('nabla', `new URL('data:application/wasm;base64,${inside}')`);
  await bundleDoor('streaming', "new URL(/* @vite-ignore */ './nabla.wasm', import.meta.url)");
  for (const name of COLLECTIONS) await bundleModule(name, `collections/${name}.js`, []);
  copyFileSync(wasm, `${packageFolder}/nabla.wasm`);
  copyFileSync(`${projectFolder}/LICENSE`, `${packageFolder}/LICENSE`);
  await writeTypes();
  writeManifest();
}
