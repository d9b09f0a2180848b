import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Request } from "playwright-core";
import { findChromium } from "./chromium.ts";
import type { Program } from "./program.ts";

const root = join(import.meta.dirname, "..");
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const wide = { width: 1280, height: 860 } as const;
export const phone = { width: 390, height: 844 } as const;

/** A browser for one procedure, that keeps what it saw under .screens and fails on what the pages complained about. */
export type Looker = {
  readonly page: (size: typeof wide | typeof phone, language?: "zh" | "en") => Promise<Page>;
  /** Signs in on the workbench. */
  readonly signIn: (page: Page, name: string, password: string | undefined) => Promise<void>;
  /** Opens an address of the program, and waits until nothing of the page is still being read. */
  readonly open: (page: Page, path: string) => Promise<void>;
  /** A picture of the open page on a wide and on a narrow screen; what axe finds on either. */
  readonly lookBothWays: (page: Page, name: string) => Promise<string[]>;
  /** A full-page picture; the phone's must not be wider than the phone. `picture` also puts it into docs/pictures. */
  readonly shoot: (page: Page, name: string, picture?: boolean) => Promise<void>;
  /** What axe finds wrong: rule and place. */
  readonly axe: (page: Page) => Promise<string[]>;
  /** Waits until the page has its heading, nothing is on the way and nothing is drawn as still being read. */
  readonly quiet: (page: Page) => Promise<void>;
  readonly complaints: () => readonly string[];
  /** Where its pictures go, and what else a procedure leaves to be looked at. */
  readonly folder: string;
  readonly close: () => Promise<void>;
};

export async function openBrowser(program: Program, procedure: string): Promise<Looker> {
  const browser: Browser = await chromium.launch({
    executablePath: await findChromium((step) => {
      console.log(`· ${step}`);
    }),
    args: ["--no-sandbox", "--disable-gpu", "--no-zygote"],
    // Where the machine speaks no UTF-8, Chromium calls every file with a Chinese name "download".
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" },
  });
  const folder = join(root, ".screens", procedure);
  mkdirSync(folder, { recursive: true });
  const complaints: string[] = [];
  const under = new WeakMap<Page, Set<Request>>();
  const shoot: Looker["shoot"] = async (page, name, picture = false) => {
    const width = page.viewportSize()?.width ?? 0;
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    if (across > width) throw new Error(`${page.url()} is ${String(across)} wide on a screen of ${String(width)}`);
    if (process.env["XINHENG_SCREENS"] === "0") return;
    // What sticks to the top of the window is to stand at the top of the picture.
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    await page.screenshot({ path: join(folder, `${name}-${String(width)}.png`), fullPage: true });
    if (picture && process.env["PICTURES"] === "1")
      await page.screenshot({ path: join(root, "docs", "pictures", `${name}.png`) });
  };
  const axe: Looker["axe"] = async (page) => {
    await settled(page);
    if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
    return page.evaluate(async () => {
      type Found = { violations: { id: string; nodes: { target: string[] }[] }[] };
      const held: object = globalThis;
      const { axe } = held as { axe: { run: (options: object) => Promise<Found> } };
      // Every rule is asked; only of what passed no list is drawn up, which took longer than asking.
      const { violations } = await axe.run({ resultTypes: ["violations"] });
      return violations.flatMap((violation) =>
        violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${node.target.join(" ")}`),
      );
    });
  };
  return {
    complaints: () => complaints,
    folder,
    close: () => browser.close(),
    page: async (size, language = "zh") => {
      const context: BrowserContext = await browser.newContext({
        viewport: size,
        locale: language === "zh" ? "zh-CN" : "en-GB",
        acceptDownloads: true,
        // A page that still glides moves what is about to be pressed.
        reducedMotion: "reduce",
      });
      await context.addCookies([{ name: "locale", value: language, url: program.url }]);
      const page = await context.newPage();
      page.setDefaultTimeout(40_000);
      const asked = new Set<Request>();
      under.set(page, asked);
      page.on("request", (request) => asked.add(request));
      page.on("requestfinished", (request) => asked.delete(request));
      page.on("requestfailed", (request) => asked.delete(request));
      // A step that waits in vain for what the program would not do is told apart from one that was never asked.
      page.on("response", (answer) => {
        if (answer.status() === 429 || answer.status() >= 500)
          console.log(`· ${String(answer.status())} ${answer.request().method()} ${new URL(answer.url()).pathname}`);
      });
      page.on("pageerror", (failure) => complaints.push(`${page.url()}: ${failure.message}`));
      page.on("console", (said) => {
        if (said.type() === "error" && !said.text().includes("Failed to load resource"))
          complaints.push(`${page.url()}: ${said.text()}`);
      });
      return page;
    },
    signIn: async (page, name, password) => {
      await page.goto(`${program.url}/desk`);
      await page.locator("input[autocomplete=username]").fill(name);
      await page.locator("input[type=password]").fill(password ?? "");
      await page.keyboard.press("Enter");
      await page.locator("input[type=password]").waitFor({ state: "detached" });
      await page.locator("main h1").first().waitFor();
    },
    quiet: async (page) => {
      await page.locator("main h1").first().waitFor({ state: "attached" });
      const until = Date.now() + 40_000;
      for (let still = 0; still < 3; still += 1) {
        await settled(page);
        if ((under.get(page)?.size ?? 0) > 0) still = -1;
        if (Date.now() > until) throw new Error(`${page.url()} is still asking`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
    open: async (page, path) => {
      await page.goto(program.url + path);
      await page.locator("main h1").first().waitFor();
      await settled(page);
    },
    lookBothWays: async (page, name) => {
      const faults: string[] = [];
      for (const size of [wide, phone]) {
        await page.setViewportSize(size);
        await settled(page);
        await shoot(page, name);
        faults.push(...(await axe(page)));
      }
      await page.setViewportSize(wide);
      return faults;
    },
    shoot,
    axe,
  };
}

/** A text as it stands on the page: what was typed into a text area is its text as well, long before anything is saved. */
export function written(within: Page | Locator, text: string): Locator {
  return within.getByText(text).and(within.locator(":not(textarea)"));
}

/** Opens a deed of the page into its form. */
export async function openForm(page: Page, name: string): Promise<Locator> {
  await page.getByRole("button", { name, exact: true }).first().click();
  return page.getByRole("form", { name });
}

/** Sends the form of a deed, which closes once the server has said yes. */
export async function sendForm(form: Locator): Promise<void> {
  await form.getByRole("button", { name: "提交", exact: true }).click();
  await form.waitFor({ state: "detached" });
}

/** Takes an option from the list of the open box itself: the list of the box before it may still be closing. */
export async function pick(box: Locator, option: string): Promise<void> {
  const page = box.page();
  await box.and(page.locator("[aria-expanded=true]")).waitFor();
  const list = (await box.getAttribute("aria-controls")) ?? "";
  await page
    .locator(".ant-select-dropdown", { has: page.locator(`[id="${list}"]`) })
    .locator(".ant-select-item-option", { hasText: option })
    .first()
    .click();
}

/** What is still being read shows a skeleton: a page without one is complete. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".ant-skeleton") === null);
}
