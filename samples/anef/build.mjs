// Bundles both replicas into dist/: esbuild, and Angular's compiler in the page (no Angular CLI).
import { build } from 'esbuild';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { angularLinker } from './link.mjs';

const GENERATIONS = ['particuliers', 'usagers'];
const PART = 'dist.part';

async function bundle(generation) {
  const outdir = `${PART}/${generation}`;
  await mkdir(outdir, { recursive: true });
  await copyFile('src/common/page.html', `${outdir}/index.html`);
  await build({
    entryPoints: [`src/${generation}/main.ts`],
    outdir,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    plugins: [angularLinker()],
    define: { ngDevMode: 'false', ngJitMode: 'true' },
    // Angular's compiler in the page reads class names: they are kept, only spaces are saved.
    keepNames: true,
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    assetNames: 'assets/[name]-[hash]',
    loader: Object.fromEntries(
      ['.woff', '.woff2', '.ttf', '.eot', '.svg'].map(extension => [extension, 'file'])),
    logLevel: 'warning',
  });
}

await rm(PART, { recursive: true, force: true });
await Promise.all(GENERATIONS.map(bundle));
// At once, as what was built before may be in use.
await rm('dist', { recursive: true, force: true });
await rename(PART, 'dist');
