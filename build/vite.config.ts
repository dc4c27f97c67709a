import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { out, root } from './project.ts';

/**
 * The renderer. Both hosts serve it under a policy without inline scripts or styles, from any
 * address: so everything is a file of its own, and named relative to the page.
 */
export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  cacheDir: join(out, '.vite'),
  plugins: [react()],
  build: {
    outDir: join(out, 'renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
});
