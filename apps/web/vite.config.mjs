import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const house = path.resolve(root, '../..');

export default defineConfig({
  root,
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@ayumi/api-client': path.join(house, 'libs/api-client/src/index.ts') } },
  build: {
    outDir: path.join(house, 'dist/apps/web'),
    emptyOutDir: true,
    // Nothing inline: the page's policy allows only what comes as a file of this origin.
    assetsInlineLimit: 0,
    target: 'es2022',
    sourcemap: false,
  },
  // `npm run dev -w apps/web`: the screens with every change at once, against an Ayumi that runs on port 3000.
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
