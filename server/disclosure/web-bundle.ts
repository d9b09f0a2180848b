import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { PortalPage } from "@xinheng/domain/disclosure/portal-view.ts";
import type { PageLanguage } from "./page-language.ts";

/** What a document loads for one of the entries of the web: the portal in either language, the desk. */
export type EntryFiles = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

/** The built web: what the browser loads, and what writes the portal's pages on the server. */
export type WebBundle = {
  /** The folder behind /assets/. */
  readonly assets: string;
  readonly portal: Readonly<Record<PageLanguage, EntryFiles>>;
  readonly desk: EntryFiles;
  readonly renderPortal: (page: PortalPage, language: PageLanguage) => string;
  readonly portalHead: (
    page: PortalPage,
    language: PageLanguage,
  ) => { readonly title: string; readonly description: string };
};

/** Opens what `npm run build -w web` left in `dist`; null where it was not built. */
export async function openWebBundle(dist: string): Promise<WebBundle | null> {
  const server = join(dist, "server", "portal.js");
  const manifestPath = join(dist, "client", "manifest.json");
  if (!existsSync(server) || !existsSync(manifestPath)) return null;
  const manifest = manifestShape.parse(JSON.parse(readFileSync(manifestPath, "utf8")));
  const written = writerShape.parse(await import(pathToFileURL(server).href));
  return {
    ...written,
    assets: join(dist, "client"),
    portal: { zh: filesOf(manifest, "portal-zh.ts"), en: filesOf(manifest, "portal-en.ts") },
    desk: filesOf(manifest, "desk.tsx"),
  };
}

const manifestShape = z.record(
  z.string(),
  z.object({ file: z.string(), css: z.array(z.string()).default([]), imports: z.array(z.string()).default([]) }),
);

const writerShape = z.object({
  renderPortal: z.custom<WebBundle["renderPortal"]>((given) => typeof given === "function"),
  portalHead: z.custom<WebBundle["portalHead"]>((given) => typeof given === "function"),
});

/** An entry with the styles of everything it imports. */
function filesOf(manifest: z.output<typeof manifestShape>, entry: string): EntryFiles {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    waiting.push(...(manifest[name]?.imports ?? []));
  }
  const styles = [...seen].flatMap((name) => manifest[name]?.css ?? []).reverse();
  const script = manifest[entry]?.file;
  if (script === undefined) throw new Error(`the built web has no entry ${entry}`);
  return { scripts: [`/assets/${script}`], styles: [...new Set(styles)].map((file) => `/assets/${file}`) };
}
