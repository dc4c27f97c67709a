import { readFileSync } from 'node:fs';
import { knownSchemes } from '../chromium/url-map.ts';
import { launch } from '../ground/launch.ts';
import { strict } from '../ground/strict.ts';
import { connectWorlds } from './bridge.ts';
import { preparePageWorld } from './page-world.ts';
import { createPreloadWorld } from './preload-world.ts';
import { createWire } from './wire.ts';

/** The name of the preload's world, as Electron calls it. */
export const preloadWorld = 'Electron Isolated Context';

/** The functions through which the two worlds reach the host, see `Runtime.addBinding`. */
export const pageBinding = '__standinPage';
export const preloadBinding = '__standinPreload';

/** The function through which the host reaches the preload's world. */
export const preloadReceiver = '__standinReceive';

/** The function in which the debugger stops for `webUtils.getPathForFile`. */
export const pathFunction = 'standinPathOfFile';

/** The script to run first in the page's own world. `key` names the events between the worlds. */
export function pageScript(key: string): string {
  return `(() => {
    const post = globalThis.${pageBinding};
    delete globalThis.${pageBinding};
    (${connectWorlds})(${JSON.stringify(key)}, 'page');
    (${preparePageWorld})({
      key: ${JSON.stringify(key)},
      schemes: ${JSON.stringify(knownSchemes())},
      post: (message) => post(JSON.stringify(message)),
    });
  })()`;
}

/**
 * The script to run first in the preload's world of the top frame: the surroundings, then the preload
 * file. `debugger` is a synchronous question: the host, stopped there, writes the answer into `path`.
 */
export function preloadScript(key: string, file: string, args: readonly string[]): string {
  const { platform, arch, env, versions } = process;
  const about = {
    ...{ platform, arch, env, versions, type: 'renderer', sandboxed: true, contextIsolated: true },
    argv: [launch.application.name, ...args],
  };
  return `(() => {
    if (window !== window.top) return;
    const send = globalThis.${preloadBinding};
    const post = (message) => send(JSON.stringify(message));
    const strict = ${strict};
    const wire = (${createWire})({
      encode: (bytes) => bytes.toBase64(),
      decode: (text) => Uint8Array.fromBase64(text),
    });
    const bridge = (${connectWorlds})(${JSON.stringify(key)}, 'preload');
    const pathOfFile = function ${pathFunction}(file) { let path = ''; debugger; return path; };
    const world = (${createPreloadWorld})({ strict, wire, bridge, process: ${JSON.stringify(about)}, post, pathOfFile });
    globalThis.${preloadReceiver} = world.receive;
    const module = { exports: {} };
    try {
      (function (require, process, module, exports) {${readFileSync(file, 'utf8')}
      })(world.require, world.process, module, module.exports);
    } catch (error) {
      post({ is: 'preload-error', message: String(error?.stack ?? error) });
      throw error;
    }
  })()
  //# sourceURL=${file}`;
}
