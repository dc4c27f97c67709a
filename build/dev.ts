import { createServer, mergeConfig } from 'vite';
import { start } from './run.ts';
import { sayFailure } from './say-failure.ts';
import rendererConfig from './vite.config.ts';

const HELP = `npm run dev [-- OPTIONS]   the web shell with hot reload; prints its one-time address

  Changes in renderer/, db/contract and db/text show at once; after others in db/ and electron/,
  start it again. Options go to the web shell: --archive DIR`;

const PAGE = new URL('http://127.0.0.1:5173');
const HOST = new URL('http://127.0.0.1:5174');

/** What the page asks of the host; everything else comes from vite. */
const HOST_ROUTES = '^/(login|rpc|host|events|files|blobs|renditions)(/|\\?|$)';

async function develop(args: readonly string[]): Promise<void> {
  const server = await createServer(
    mergeConfig(rendererConfig, {
      configFile: false,
      server: {
        host: PAGE.hostname,
        port: Number(PAGE.port),
        strictPort: true,
        cors: false,
        proxy: { [HOST_ROUTES]: { target: HOST.origin } },
      },
    }),
  );
  await server.listen();
  const shell = ['electron/web/main.ts', '--no-browser', '--port', HOST.port, '--dev', PAGE.origin];
  const host = start(process.execPath, [...shell, ...args]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => host.kill(signal));
  host.on('close', (code) => void server.close().then(() => process.exit(code ?? 0)));
}

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(HELP);
else await develop(args).catch(sayFailure);
