import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;

/** Two builds: `vite build` for browsers (hashed, with manifest.json), `vite build --ssr` for the server's portal pages. */
export default defineConfig(({ isSsrBuild }) => ({
  root: here,
  plugins: isSsrBuild === true ? [react()] : [react(), compressed()],
  base: "/assets/",
  publicDir: false,
  logLevel: "warn",
  build: isSsrBuild === true ? serverBuild() : clientBuild(),
  // The server bundle carries its React, so that it is the production one whatever NODE_ENV says.
  ssr: { noExternal: true },
}));

function clientBuild() {
  return {
    outDir: resolve(here, "dist/client"),
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsDir: "",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      input: {
        "portal-zh": resolve(here, "portal-zh.ts"),
        "portal-en": resolve(here, "portal-en.ts"),
        desk: resolve(here, "desk.tsx"),
      },
    },
  };
}

function serverBuild() {
  return {
    outDir: resolve(here, "dist/server"),
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: "portal.js" } },
  };
}

/** Lays each script and style down compressed as well, once: the server hands out what the browser takes. */
function compressed(): Plugin {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const compress = async (path: string): Promise<void> => {
    const text = await readFile(path);
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(text, quality),
      promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
    ]);
    await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  };
  return {
    name: "compressed",
    async writeBundle({ dir = "" }, bundle) {
      await Promise.all(
        Object.keys(bundle)
          .filter((name) => /\.(?:js|css)$/.test(name))
          .map((name) => compress(resolve(dir, name))),
      );
    },
  };
}
