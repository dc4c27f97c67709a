/** What the program for Windows may hold. Anything else in a pack is a mistake and is named. */

/** Inside `app.asar`, by path from its root. */
const IN_ARCHIVE: readonly RegExp[] = [
  /^(package\.json|NOTICE|LICENSE)$/,
  /^out\/desktop\/(main\.js|preload\.cjs)$/,
  /^out\/core\/((utility|worker|heavy-worker|hash-worker|packing-worker|search-worker)\.js|pdfium\.wasm|viewer\.html)$/,
  /^out\/core\/(forms-worker\.cjs|data\/sRGB_IEC61966_2_1\.icc|fonts\/LiberationSerif-(Regular|Bold|Italic)\.ttf)$/,
  /^out\/core\/schemas\/(DILCISExtensionMETS|ead3|mets|premis|xlink)\.xsd$/,
  /^out\/cli\/main\.js$/,
  /^out\/renderer\/(index\.html|NOTICE\.txt|assets\/[\w.-]+\.(js|css|woff2?|svg|png))$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/[\w/-]+\.js|prebuilds\/win32-x64\.node)$/,
  /^node_modules\/sharp\/(package\.json|LICENSE|dist\/[\w-]+\.[cm]js)$/,
  /^node_modules\/@img\/colour\/(package\.json|LICENSE|\w+\.cjs)$/,
  /^node_modules\/@img\/sharp-win32-x64\/(package\.json|LICENSE|versions\.json|index\.cjs)$/,
  /^node_modules\/@img\/sharp-win32-x64\/lib\/(libvips(-cpp)?-[\d.]+\.dll|sharp-win32-x64-[\d.]+\.node)$/,
  /^node_modules\/detect-libc\/(package\.json|LICENSE|lib\/[\w-]+\.js)$/,
  /^node_modules\/semver\/(package\.json|LICENSE|[\w/-]+\.js)$/,
];

/** Beside the executable: Electron's own files, in the two languages, and the archive. */
const AROUND: readonly RegExp[] = [
  /^(TangThu\.exe|tangthu\.cmd)$/,
  /^(LICENSE\.electron\.txt|LICENSES\.chromium\.html|version)$/,
  /^(icudtl|snapshot_blob|v8_context_snapshot)\.(dat|bin)$/,
  /^(resources|chrome_100_percent|chrome_200_percent)\.pak$/,
  /^(ffmpeg|d3dcompiler_47|dxcompiler|dxil|vk_swiftshader|vulkan-1|libEGL|libGLESv2)\.dll$/,
  /^vk_swiftshader_icd\.json$/,
  /^locales\/(vi|en-US)\.pak$/,
  /^resources\/app\.asar$/,
  /^resources\/app\.asar\.unpacked\/(out\/core|node_modules\/(better-sqlite3|@img\/sharp-win32-x64))\//,
];

/** Files without which the program does not start. */
const NEEDED = [
  'package.json',
  'NOTICE',
  'LICENSE',
  'out/desktop/main.js',
  'out/desktop/preload.cjs',
  'out/core/utility.js',
  'out/core/worker.js',
  'out/core/heavy-worker.js',
  'out/core/hash-worker.js',
  'out/core/packing-worker.js',
  'out/core/search-worker.js',
  'out/core/pdfium.wasm',
  'out/core/viewer.html',
  'out/core/forms-worker.cjs',
  'out/core/schemas/mets.xsd',
  'out/cli/main.js',
  'out/renderer/index.html',
  'node_modules/better-sqlite3/prebuilds/win32-x64.node',
  'node_modules/sharp/package.json',
];

/** Paths inside the archive that have no business there. */
export const strayInArchive = (paths: readonly string[]): string[] => strays(paths, IN_ARCHIVE);

/** Paths of the packed folder that have no business there. */
export const strayAround = (paths: readonly string[]): string[] => strays(paths, AROUND);

/** What the archive lacks. */
export function missingInArchive(paths: readonly string[]): string[] {
  const there = new Set(paths);
  return NEEDED.filter((path) => !there.has(path));
}

function strays(paths: readonly string[], allowed: readonly RegExp[]): string[] {
  return paths.filter((path) => !allowed.some((pattern) => pattern.test(path)));
}
