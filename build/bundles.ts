/** One file that is started by itself: where it is written, and where the build puts it in `out/`. */
export type Bundle = { readonly entry: string; readonly file: string; readonly format: 'es' | 'cjs' };

/**
 * Each entry becomes a single file without chunks, so that `import.meta` in it means what it says.
 * The preload is CommonJS because a sandboxed page can load nothing else.
 */
export const bundles: readonly Bundle[] = [
  { entry: 'electron/desktop/main.ts', file: 'desktop/main.js', format: 'es' },
  { entry: 'electron/desktop/preload.ts', file: 'desktop/preload.cjs', format: 'cjs' },
  { entry: 'electron/desktop/core-process.ts', file: 'core/utility.js', format: 'es' },
  { entry: 'db/worker.ts', file: 'core/worker.js', format: 'es' },
  { entry: 'db/blobs/heavy-worker.ts', file: 'core/heavy-worker.js', format: 'es' },
  { entry: 'db/guard/hash-worker.ts', file: 'core/hash-worker.js', format: 'es' },
  // CommonJS, because what it bundles looks for its data beside itself.
  { entry: 'db/handover/forms/thread/forms-worker.ts', file: 'core/forms-worker.cjs', format: 'cjs' },
  { entry: 'db/blobs/packed/packing-worker.ts', file: 'core/packing-worker.js', format: 'es' },
  { entry: 'db/search/threads/search-worker.ts', file: 'core/search-worker.js', format: 'es' },
  { entry: 'electron/web/main.ts', file: 'web/main.js', format: 'es' },
  { entry: 'db/cli/main.ts', file: 'cli/main.js', format: 'es' },
];

/** Loaded from node_modules at run time: native code, and Electron itself. All else is bundled. */
export const externals: readonly string[] = ['electron', 'better-sqlite3', 'sharp'];

/** Files that are read at run time as they are: copied to where they are asked for. */
export const assets: readonly { readonly from: string; readonly file: string }[] = [
  { from: 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm', file: 'core/pdfium.wasm' },
  { from: 'node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc', file: 'core/data/sRGB_IEC61966_2_1.icc' },
  {
    from: 'db/handover/forms/fonts/LiberationSerif-Regular.ttf',
    file: 'core/fonts/LiberationSerif-Regular.ttf',
  },
  { from: 'db/handover/forms/fonts/LiberationSerif-Bold.ttf', file: 'core/fonts/LiberationSerif-Bold.ttf' },
  {
    from: 'db/handover/forms/fonts/LiberationSerif-Italic.ttf',
    file: 'core/fonts/LiberationSerif-Italic.ttf',
  },
  { from: 'db/handover/viewer/page.html', file: 'core/viewer.html' },
  ...['mets', 'xlink', 'DILCISExtensionMETS', 'ead3', 'premis'].map((name) => ({
    from: `db/handover/sip/schemas/${name}.xsd`,
    file: `core/schemas/${name}.xsd`,
  })),
  { from: 'NOTICE', file: 'renderer/NOTICE.txt' },
];
