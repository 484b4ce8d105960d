// Component libraries are published half compiled. Doing the rest here rather than in the page makes
// pages load twice as fast. It is slow, so it is kept beside the packages it was made from.
import { transformAsync } from '@babel/core';
import { ConsoleLogger, LogLevel, NodeJSFileSystem } from '@angular/compiler-cli';
import { createEs2015LinkerPlugin } from '@angular/compiler-cli/linker/babel';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';

const KEPT = 'node_modules/.anef-linked';

const linker = createEs2015LinkerPlugin({
  fileSystem: new NodeJSFileSystem(),
  logger: new ConsoleLogger(LogLevel.warn),
  linkerJitMode: true,
});

async function link(path) {
  const source = await readFile(path, 'utf8');
  if (!source.includes('ɵɵngDeclare')) return source;
  const kept = `${KEPT}/${createHash('sha256').update(source).digest('hex')}.js`;
  try {
    return await readFile(kept, 'utf8');
  } catch {
    const { code } = await transformAsync(source, {
      filename: path, plugins: [linker], compact: false, babelrc: false, configFile: false,
    });
    await mkdir(KEPT, { recursive: true });
    await writeFile(`${kept}.part`, code);
    await rename(`${kept}.part`, kept);
    return code;
  }
}

const links = new Map();

/** For esbuild; both replicas share what is linked. */
export function angularLinker() {
  return {
    name: 'angular-linker',
    setup({ onLoad }) {
      onLoad({ filter: /node_modules.@edugouvfr.*\.mjs$/ }, async ({ path }) => {
        if (!links.has(path)) links.set(path, link(path));
        return { contents: await links.get(path), loader: 'js' };
      });
    },
  };
}
