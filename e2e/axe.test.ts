import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { sqlIn } from "./data-folder-store.ts";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { manyPenalties } from "./penalty-file.ts";
import { newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const root = join(import.meta.dirname, "..");
const source = (path: string) => readFileSync(join(root, path), "utf8");

/** The addresses as the route tables have them, so that a page that is added tomorrow is visited tomorrow. */
const deskTables = globSync("web/desk/routes/*.tsx", { cwd: root }).map(source).join("");
const deskRoutes = [...deskTables.matchAll(/<Route path="([^"]+)"/g)].map(([, path = ""]) => path);
const portalRoutes = [...source("server/disclosure/portal-pages.ts").matchAll(/^ {4}"(\/[^"]*)": /gm)].map(
  ([, path = ""]) => path,
);
/** What stands before the workbench, for somebody who is not signed in. */
const doors = ["/desk", "/invitation"];

/** Who may open what the secretary-general may not. */
const readers: Readonly<Record<string, string>> = {
  "/desk/own": "huiyuan",
  "/desk/own/filings": "huiyuan",
  "/desk/waiting": "huiyuan",
  "/desk/own/looks": "huiyuan",
  "/desk/own/matters": "huiyuan",
  "/desk/own/dues": "huiyuan",
  "/desk/own/cases": "huiyuan",
  "/desk/own/mediations": "huiyuan",
  "/desk/own/complaints": "huiyuan",
  "/desk/own/infringements": "huiyuan",
  "/desk/own/evaluations": "huiyuan",
  "/desk/own/commitments": "huiyuan",
  "/desk/own/listings": "huiyuan",
  "/desk/own/consents": "huiyuan",
  "/desk/own/reports": "congye",
  "/desk/journal": "shenji",
  "/desk/calendar": "xitong",
  "/desk/followers": "xitong",
};

/** Pages that stand at the end of a longer road, and the procedure that walks it and asks axe there. */
const drivenBy: Readonly<Record<string, string>> = {
  "/desk/agencies/:id": "agencies.test.ts",
  "/desk/own/agency": "agencies.test.ts",
  "/desk/own/agency/:subject/:id": "agencies.test.ts",
  "/desk/held-consents": "consent.test.ts",
  "/desk/practitioners/:id": "practitioner.test.ts",
  "/desk/documents/:id": "documents.test.ts",
  "/desk/members/rolls/:id": "members.test.ts",
  "/desk/decoupling/:id": "dues.test.ts",
  "/desk/exports/:id": "export.test.ts",
  "/desk/handovers/:id": "export.test.ts",
  "/desk/hooks/:id": "notices.test.ts",
  "/desk/subjects/:id/:kind/:thing/objection": "record-to-repair.test.ts",
  "/desk/subjects/:id/records/:record/repair": "record-to-repair.test.ts",
  "/desk/objections/:subject/:id": "record-to-repair.test.ts",
  "/desk/repairs/:subject/:id": "record-to-repair.test.ts",
  "/desk/cases/:id": "complaint-to-sanction.test.ts",
  "/desk/proposals/:id": "proposal.test.ts",
  "/desk/mediations/:id": "mediation.test.ts",
  "/desk/complaints/:id": "complaint.test.ts",
  "/desk/infringements/:id": "infringement.test.ts",
  "/desk/suits/:id": "infringement.test.ts",
  "/desk/models/:id/scores/:subjectId": "model-desk.test.ts",
  "/desk/evaluation-rounds/:id": "evaluation-round.test.ts",
  "/desk/evaluations/:subject/:id": "evaluation-round.test.ts",
  "/desk/own/evaluations/:subject/:id": "evaluation-round.test.ts",
  "/a/:slug/evaluations/:id": "evaluation-round.test.ts",
  "/a/:slug/methods/:id": "evaluation-round.test.ts",
  "/projects/:code": "projects.test.ts",
  "/desk/projects/:code": "projects.test.ts",
  "/certificates/:id": "evaluation-round.test.ts",
};

/** A pack file that waits: the association's own, stricter than the nation's. */
const ownRecheck = [
  "- id: recheck-public-records",
  "  kind: rule",
  "  type: recheck",
  "  name: 公示信息的再确认（示例）",
  "  edition: 2099-01-01.shili-jiancai",
  "  validFrom: 2099-01-01",
  "  region: CN",
  "  association: shili-jiancai",
  "  source: { document: 示例, mark: unverified, note: 示例。 }",
  "  first: 20D",
  "  second: 60D",
].join("\n");

describe("axe: every page of portal and workbench, in two languages, wide and on a phone", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  /** What stands for the parameters of a route. */
  const samples = new Map<string, string>();

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "axe");
    const clerk = await signInTo(program, "mishuchu");
    const sent = await clerk.upload(
      "/api/imports?item=double-publicity-penalty&fileName=x.csv",
      manyPenalties(2300, 3),
    );
    const found = (await clerk.ask("GET", "/api/subjects?q=示例")).body as { hits: { id: string; shortId: string }[] };
    const secretary = await signInTo(program, "mishuzhang");
    const pack = { fileName: "再确认.yaml", text: ownRecheck };
    const brought = (await secretary.ask("POST", "/api/packs", pack)).body as { packId: string };
    samples.set("/desk/lists/:id", "/desk/lists/roll-black");
    samples.set("/desk/packs/:id", `/desk/packs/${brought.packId}`);
    samples.set("/desk/imports/:id", `/desk/imports/${(sent.body as { importId: string }).importId}`);
    const drafted = (await secretary.ask("POST", "/api/charters", { reason: "示例：登记" })).body as { id: string };
    const approval = { number: "示例民社核〔2023〕1号", authority: "示例市民政局", approvedOn: "2023-03-01" };
    assert.equal((await secretary.ask("POST", `/api/charters/${drafted.id}/entry`, approval)).status, 200);
    const planned = { body: "council", title: "示例理事会", means: "in-person", place: "示例", heldOn: "2099-01-05" };
    const meeting = (await secretary.ask("POST", "/api/meetings", { ...planned, beginsAt: "09:30" })).body as {
      id: string;
    };
    const wanted = { kind: "convention", title: "示例自律规约", purpose: "示例" };
    const norm = (await secretary.ask("POST", "/api/norms", wanted)).body as { id: string };
    const clause = { number: 1, text: "会员诚实守信，反对一切形式的商业贿赂。" };
    const text = { revision: 0, why: "示例", clauses: [clause] };
    assert.equal((await secretary.ask("PUT", `/api/norms/${norm.id}`, text)).status, 200);
    const laidOpen = (await secretary.ask("POST", "/api/norms", { ...wanted, title: "示例征求意见的规约" })).body as {
      id: string;
    };
    assert.equal((await secretary.ask("PUT", `/api/norms/${laidOpen.id}`, text)).status, 200);
    // The road to promulgation is another test's: here the page alone is looked at.
    await sqlIn(
      folder,
      `set session_replication_role = replica; update norm set stage = 'promulgated', promulgated_on = '2026-01-05',
         in_force_from = '2026-01-05', number = '示例〔2026〕1号', resolution_id = gen_random_uuid() where id = '${norm.id}'`,
    );
    await sqlIn(folder, "update norm set stage = 'consultation' where id = $1", [laidOpen.id]);
    await sqlIn(
      folder,
      `insert into norm_consultation (id, association_id, norm_id, revision, opened_on, closes_on, edition, notified)
       select gen_random_uuid(), association_id, id, 1, '2026-01-05', '2099-01-05', 'norm-making@2026', '[]' from norm where id = $1`,
      [laidOpen.id],
    );
    samples.set("/a/:slug/consultations/:id", `/a/shili-jiancai/consultations/${laidOpen.id}`);
    samples.set("/desk/norms/:id", `/desk/norms/${laidOpen.id}`);
    samples.set("/a/:slug/norms/:id", `/a/shili-jiancai/norms/${norm.id}`);
    samples.set("/desk/models/:id", "/desk/models/member-general@2026-11-21");
    samples.set("/desk/models/:id/scores", "/desk/models/member-general@2026-11-21/scores");
    samples.set("/desk/charters/:id", `/desk/charters/${drafted.id}`);
    samples.set("/desk/meetings/:id", `/desk/meetings/${meeting.id}`);
    samples.set("/desk/meetings/:id/plan", `/desk/meetings/${meeting.id}/plan`);
    samples.set("/desk/subjects/:id", `/desk/subjects/${found.hits[0]?.id ?? ""}`);
    samples.set("/desk/catalogue/:kind/:id", "/desk/catalogue/catalogue/double-publicity-penalty");
    samples.set("/s/:shortId", `/s/${found.hits[0]?.shortId ?? ""}`);
    samples.set("/search", "/search?q=示例");
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  /** The address to visit; a route with a parameter that nobody gave a sample fails the test by its name. */
  const addressOf = (route: string): string => {
    const address = samples.get(route) ?? route.replace(":slug", "shili-jiancai");
    if (address.includes(":")) throw new Error(`the route ${route} needs a sample in e2e/axe.test.ts`);
    return address;
  };

  /** What is wrong with the page that is open; `rules`: axe's own among it. */
  const faultsOf = async (page: Page, route: string, rules: boolean): Promise<string[]> => {
    await looker.quiet(page);
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    const width = page.viewportSize()?.width ?? 0;
    const title = await page.title();
    return [
      ...(across > width ? [`${String(across)} wide`] : []),
      ...(title.trim() === "" ? ["no title"] : []),
      ...(decodeURI(page.url()).startsWith(program.url + addressOf(route)) ? [] : [`led to ${page.url()}`]),
      ...(rules ? await looker.axe(page) : []),
    ].map((fault) => `${route} at ${String(width)}: ${fault}`);
  };

  const load = async (page: Page, address: string): Promise<void> => {
    await page.goto(program.url + address);
  };

  /** As who works there goes from page to page: the workbench is loaded once, and what one page leaves lying the next shows. */
  const walk = (page: Page, address: string): Promise<void> =>
    page.evaluate(async (to) => {
      history.pushState(null, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
      for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    }, address);

  const swept = (routes: readonly string[]) => routes.filter((route) => !(route in drivenBy));

  /**
   * Each page is opened once and looked at twice: what was laid out wide is laid out anew for the phone. How wide it is hangs on
   * the words and is asked of both; axe is asked of each layout and of each language, not of both together.
   */
  const sweep = async (page: Page, routes: readonly string[], language: "zh" | "en", go = load): Promise<string[]> => {
    const faults: string[] = [];
    for (const route of routes) {
      await page.setViewportSize(wide);
      await go(page, addressOf(route));
      faults.push(...(await faultsOf(page, route, language === "en")));
      await page.setViewportSize(phone);
      faults.push(...(await faultsOf(page, route, language === "zh")));
    }
    return faults;
  };

  it("the procedures that stand in for the sweep ask axe themselves", () => {
    for (const file of new Set(Object.values(drivenBy)))
      assert.match(source(`e2e/${file}`), /axe\(|lookBothWays\(/, file);
  });

  it("the tables are found", () => {
    assert.ok(deskRoutes.length >= 15, deskRoutes.join());
    assert.ok(portalRoutes.length >= 5, portalRoutes.join());
    assert.equal(new Set(deskRoutes).size, deskTables.split("<Route path=").length - 1);
  });

  for (const language of ["zh", "en"] as const) {
    it(`the portal in ${language}`, async () => {
      const page = await looker.page(wide, language);
      assert.deepEqual(await sweep(page, [...swept(portalRoutes), ...doors, "/no-such-page"], language), []);
      await page.context().close();
    });

    for (const account of ["mishuzhang", ...new Set(Object.values(readers))]) {
      it(`the workbench of ${account} in ${language}`, async () => {
        const page = await looker.page(wide, language);
        await looker.signIn(page, account, program.passwords.get(account));
        const routes = swept(deskRoutes).filter((route) => (readers[route] ?? "mishuzhang") === account);
        assert.deepEqual(await sweep(page, routes, language, walk), []);
        await page.context().close();
      });
    }
  }

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
