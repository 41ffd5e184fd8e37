// Installs what package-lock.json pins (only when it changed) and bundles src/*/index.ts and styles into the directory given.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';

const out = process.argv[2] ?? '../../../target/classes/static/assets';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const stamp = join('node_modules', '.lock-sha256');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  // --ignore-scripts: one of form-js's style packages would start a telemetry process
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, lock);
}

const { build } = await import('esbuild');
const entries = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join('src', entry.name, 'index.ts')))
  .map((entry) => ({ in: join('src', entry.name, 'index.ts'), out: entry.name }));
await build({
  entryPoints: entries,
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.eot': 'file', '.svg': 'file' },
  logLevel: 'warning',
});

// kB compressed; a page takes app, and form and diagram only where it has them
const compressed = (names) =>
  Math.ceil(
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(out, name))).length, 0) / 1024,
  );
const pages = {
  'every page': [60, ['app.js', 'app.css']],
  inbox: [150, ['app.js', 'app.css', 'diagram.js', 'diagram.css']],
  'task page': [350, ['app.js', 'app.css', 'form.js', 'form.css', 'diagram.js', 'diagram.css']],
};
for (const [page, [limit, names]] of Object.entries(pages)) {
  const size = compressed(names);
  console.log(`front end: ${page} ${size} kB of ${limit}`);
  if (size > limit) {
    throw new Error(`${page} is larger than ${limit} kB compressed`);
  }
}
