import type { ChildProcess } from 'node:child_process';
import { createServer, mergeConfig, type ProxyOptions } from 'vite';
import { start } from './run.ts';
import rendererConfig from './vite.config.ts';

const HELP = `npm run dev [-- OPTIONS]   the web shell with hot reload

  Changes in renderer/ and db/contract show at once; after changes in the rest of db/ and in
  electron/, start it again. Options go to the web shell.`;

/** What the page asks of the host; everything else comes from vite. */
const HOST_ROUTES = '^/(login|rpc|host|events|files|blobs|renditions)(/|\\?|$)';
const PORT = 5173;

/** The one-time address the web shell prints once it listens. */
function addressOf(host: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    host.stderr?.pipe(process.stderr);
    host.stdout?.on('data', (data) => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(String(data)) ?? [];
      if (address) resolve(new URL(address));
      else process.stdout.write(data);
    });
    host.on('close', (code) => reject(new Error(`the web shell ended with code ${code}`)));
  });
}

/** The host answers only pages of its own origin, so the proxy calls in its name. */
function forwardTo({ origin }: URL): ProxyOptions {
  return {
    target: origin,
    changeOrigin: true,
    configure: (proxy) => proxy.on('proxyReq', (request) => request.setHeader('origin', origin)),
  };
}

async function develop(args: readonly string[]): Promise<void> {
  const host = start(process.execPath, ['electron/web/main.ts', '--no-browser', ...args], { quiet: true });
  const address = await addressOf(host);
  const entrance = `${address.pathname}${address.search}`;
  const server = await createServer(
    mergeConfig(rendererConfig, {
      configFile: false,
      server: {
        host: '127.0.0.1',
        port: PORT,
        strictPort: true,
        open: process.stdout.isTTY ? entrance : false,
        proxy: { [HOST_ROUTES]: forwardTo(address) },
      },
    }),
  );
  await server.listen();
  console.log(`http://127.0.0.1:${PORT}${entrance}`);
  host.on('close', () => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void server.close().then(() => host.kill()));
  }
}

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(HELP);
else await develop(args);
