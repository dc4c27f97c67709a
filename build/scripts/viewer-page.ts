import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { VIEWER_PLACE } from '../../db/contract/viewer.ts';
import { root } from '../project.ts';
import { sayFailure } from '../say-failure.ts';

const HELP = `npm run viewer [-- --check]

  Writes db/handover/viewer/page.html: the offline viewer of packages as one page without its data, made
  from renderer/viewer. It is kept with the sources so that a package can be made without a build.
  --check writes nothing and ends with 1 when the file is out of date.`;

const FILE = 'db/handover/viewer/page.html';

/** The page with its script and style inside, allowed by their hashes and nothing else. Plain ASCII. */
export async function makeViewerPage(): Promise<string> {
  const { script, style } = await bundled();
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "img-src 'self' file: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:,">
<title>xem.html</title>
<style>${style}</style>
</head>
<body>
${VIEWER_PLACE}
<script>${script}</script>
</body>
</html>
`;
}

async function bundled(): Promise<{ script: string; style: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'tang-thu-viewer-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'chrome100',
        rolldownOptions: {
          treeshake: { moduleSideEffects: (id) => /viewer\/(main\.ts|style\.css)$/.test(id) },
        },
        minify: true,
        lib: {
          entry: join(root, 'renderer/viewer/main.ts'),
          formats: ['iife'],
          name: 'viewer',
          fileName: 'viewer',
        },
      },
    });
    const read = (ending: string): string => {
      const name = readdirSync(folder).find((file) => file.endsWith(ending));
      if (name === undefined) throw new Error(`the viewer was built without ${ending}`);
      return readFileSync(join(folder, name), 'utf8').trim();
    };
    return { script: inAscii(read('.js')), style: read('.css') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Letters beyond ASCII as escapes, which mean the same in strings and patterns; nothing ends the script early. */
function inAscii(script: string): string {
  return script
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('</script', '<\\/script');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

async function command(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(HELP);
  const page = await makeViewerPage();
  const path = join(root, FILE);
  if (!values.check) return writeFileSync(path, page);
  if (readFileSync(path, 'utf8') === page) return;
  console.log(`${FILE} is out of date: npm run viewer`);
  process.exitCode = 1;
}

if (import.meta.main) await command().catch(sayFailure);
