/**
 * How the browser side is bundled: the site's script with its style sheet, and the script for
 * other people's pages. Both share their chunks and the one WebAssembly file.
 */
import { defineConfig } from 'vite';
import { engineGlue, NO_ADDRESS } from './build/glue.js';
import { projectFolder } from './paths.js';

/** The files for other pages: their addresses stay the same from release to release. */
const embedEntries = ['embed/nabla', 'embed/frames'];

export default defineConfig(({ mode }) => ({
  root: projectFolder,
  // Addresses relative to the file that holds them: the site works under any prefix.
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [engineGlue()],
  worker: { format: 'es', plugins: () => [engineGlue(NO_ADDRESS)] },
  build: {
    emptyOutDir: true,
    target: 'es2022',
    minify: mode === 'production',
    // A data: address breaks the policy of the site for anything but a picture.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        site: `${projectFolder}/web/course/site.js`,
        ...Object.fromEntries(embedEntries.map((name) =>
          [name, `${projectFolder}/web/${name}.js`])),
      },
      output: {
        entryFileNames: ({ name }) =>
          embedEntries.includes(name) ? '[name].js' : 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
      // Other pages may import the embed script; the site's has nothing to give.
      preserveEntrySignatures: 'strict',
    },
  },
}));
