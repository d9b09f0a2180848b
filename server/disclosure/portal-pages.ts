import { join } from "node:path";
import serveFiles from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { PortalPage } from "@xinheng/domain/disclosure/portal-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { codeOf } from "../platform/database.ts";
import { type Door, headerOf, isDatabaseAway, sendRefusal } from "../platform/http.ts";
import { dayOf } from "../platform/time.ts";
import { nonceOf } from "../platform/web-server.ts";
import { certificatePage, evaluationsPage, methodPage, recomputePage } from "./evaluation-content.ts";
import { pageDocument } from "./page-document.ts";
import { languageOf, type PageLanguage, pageLanguage } from "./page-language.ts";
import {
  agenciesPage,
  consultationPage,
  commitmentsPage,
  bodiesPage,
  charterPage,
  complaintPage,
  failedPage,
  homePage,
  infringementPage,
  letterPage,
  missingPage,
  normPage,
  normsPage,
  type PageAnswer,
  type PagePlace,
  projectPage,
  publicityHelpPage,
  refusalsPage,
  resultsPage,
  sanctionsPage,
  subjectPage,
} from "./portal-content.ts";
import { openWebBundle, type WebBundle } from "./web-bundle.ts";

type Site = { readonly door: Door; readonly bundle: WebBundle | null };
type Writer = (place: PagePlace, request: FastifyRequest) => PageAnswer | Promise<PageAnswer>;

const builtWeb = join(import.meta.dirname, "..", "..", "web", "dist");

/** Everything that is not the API: the open pages, written on the server, the shell of the desk, and the built files. */
export async function mountPortal(app: FastifyInstance, door: Door, dist = builtWeb): Promise<void> {
  const site = { door, bundle: await openWebBundle(dist) };
  if (site.bundle !== null) {
    // The names of built files hold their hash, so a browser never has to ask again.
    await app.register(serveFiles, {
      root: site.bundle.assets,
      prefix: "/assets/",
      immutable: true,
      maxAge: "365d",
      preCompressed: true,
      index: false,
    });
  }
  for (const [url, write] of Object.entries(writers(door))) {
    app.get(url, (request, reply) => answerPage(site, request, reply, write));
  }
  for (const url of ["/desk", "/desk/*", "/invitation", "/h", "/told", "/report"])
    app.get(url, (request, reply) => answerDesk(site, request, reply));
  app.get("/robots.txt", (_request, reply) => reply.type("text/plain; charset=utf-8").send(robots));
  app.setNotFoundHandler((request, reply) => answerMissing(site, request, reply));
}

const robots =
  "User-agent: *\nDisallow: /api/\nDisallow: /desk\nDisallow: /invitation\nDisallow: /report\nDisallow: /h$\n";

function writers(door: Door): Record<string, Writer> {
  return {
    "/": (place) => homePage(place, null),
    "/a/:slug": (place, request) => homePage(place, parameter(request, "slug")),
    "/a/:slug/commitments": (place, request) => commitmentsPage(place, parameter(request, "slug")),
    "/a/:slug/agencies": (place, request) => agenciesPage(place, parameter(request, "slug")),
    "/a/:slug/sanctions": (place, request) => sanctionsPage(place, parameter(request, "slug")),
    "/a/:slug/norms": (place, request) => normsPage(place, parameter(request, "slug")),
    "/a/:slug/norms/:id": (place, request) =>
      normPage(place, { slug: parameter(request, "slug"), id: parameter(request, "id") }),
    "/a/:slug/consultations/:id": (place, request) =>
      consultationPage(place, { slug: parameter(request, "slug"), id: parameter(request, "id") }),
    "/a/:slug/letters": (place, request) => letterPage(place, parameter(request, "slug")),
    "/a/:slug/complaints": (place, request) => complaintPage(place, parameter(request, "slug")),
    "/a/:slug/infringements": (place, request) => infringementPage(place, parameter(request, "slug")),
    "/a/:slug/evaluations": (place, request) => evaluationsPage(place, parameter(request, "slug")),
    "/a/:slug/evaluations/:id": (place, request) =>
      recomputePage(place, { slug: parameter(request, "slug"), id: parameter(request, "id") }),
    "/a/:slug/methods/:id": (place, request) =>
      methodPage(place, { slug: parameter(request, "slug"), id: parameter(request, "id") }),
    "/certificates/:id": (place, request) => certificatePage(place, parameter(request, "id")),
    "/a/:slug/charter": (place, request) => charterPage(place, parameter(request, "slug")),
    "/a/:slug/bodies": (place, request) => bodiesPage(place, parameter(request, "slug")),
    "/search": resultsPage,
    "/s/:shortId": (place, request) => subjectPage(place, parameter(request, "shortId")),
    "/projects/:code": (place, request) => projectPage(place, parameter(request, "code")),
    "/help/refusals": (place) => refusalsPage(place, door.refusals),
    "/help/publicity": publicityHelpPage,
  };
}

async function answerPage(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  write: Writer,
): Promise<FastifyReply> {
  const place = placeOf(site.door, request);
  const answer = await written(place, request, write);
  // A merge can be undone: nobody may keep the way it pointed.
  if ("movedTo" in answer) return reply.header("cache-control", "no-store").redirect(answer.movedTo, 308);
  if (!isRefusal(answer)) return sendPage(site, request, reply, answer);
  const status = site.door.refusals[answer.refused]?.status ?? 503;
  // A page that is not there is a page of its own; any other refusal says what it says.
  const page =
    status === 404
      ? missingPage(place)
      : failedPage(place, answer, site.door.refusals, status === 503 ? request.id : null);
  return sendPage(site, request, reply.code(status), page);
}

/** A fault of ours is a page too: whoever reads it has no use for JSON. */
async function written(place: PagePlace, request: FastifyRequest, write: Writer): Promise<PageAnswer> {
  try {
    return await write(place, request);
  } catch (failure) {
    if (isDatabaseAway(failure)) return refuse("database-away");
    const stack = failure instanceof Error ? failure.stack?.split("\n").slice(1, 8).join("\n") : undefined;
    request.log.error({ code: codeOf(failure), stack }, "fault of ours");
    return refuse("fault-of-ours", { requestId: request.id });
  }
}

function sendPage(site: Site, request: FastifyRequest, reply: FastifyReply, page: PortalPage): FastifyReply {
  const { bundle } = site;
  if (bundle === null) return sendUnbuilt(request, reply);
  const language = languageFor(request, reply);
  const open = [
    ...["home", "publicity-help", "norms", "norm"],
    ...["consultation", "commitments", "charter", "bodies", "method", "agencies"],
  ];
  const isOpenPage = open.includes(page.page);
  const indexed = reply.statusCode === 200 && isOpenPage;
  // Publicity ends on its day: what somebody kept would go on showing it.
  void reply.header("cache-control", ends.includes(page.page) ? "no-store" : "no-cache");
  if (!indexed) void reply.header("x-robots-tag", "noindex");
  const html = pageDocument({
    language,
    ...bundle.portalHead(page, language),
    canonical: reply.statusCode === 200 ? `${page.origin}${canonicalPath(page)}` : null,
    indexed,
    ...bundle.portal[language],
    nonce: null,
    body: bundle.renderPortal(page, language),
    data: page,
  });
  return reply.type(htmlType).send(html);
}

/** One address for one thing: which rows of an archive are shown, and as of when, makes no other page of it. */
function canonicalPath(page: PortalPage): string {
  return page.page === "subject" ? `/s/${page.archive.subject.shortId}` : page.path;
}

/** The desk is an application of the browser's; the server gives the shell and the nonce for its style elements. */
function answerDesk({ bundle }: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (bundle === null) return sendUnbuilt(request, reply);
  const html = pageDocument({
    language: languageFor(request, reply),
    title: "信衡",
    description: "",
    canonical: null,
    indexed: false,
    ...bundle.desk,
    nonce: nonceOf(reply.raw),
    body: "",
    data: null,
  });
  return reply.type(htmlType).header("cache-control", "no-store").header("x-robots-tag", "noindex").send(html);
}

async function answerMissing(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const path = request.url.split("?")[0] ?? "";
  const forPeople =
    request.method === "GET" &&
    !/^\/(api|assets)(\/|$)/.test(path) &&
    (headerOf(request, "accept") ?? "").includes("text/html");
  if (!forPeople) {
    const refusal: Refusal = refuse("no-such-address", { path: path.slice(0, 200) });
    return sendRefusal(site.door, request, reply, { refusal, invalid: [] });
  }
  return sendPage(site, request, reply.code(404), missingPage(placeOf(site.door, request)));
}

/** Told in both languages, for nothing of the web is there to choose one. */
function sendUnbuilt(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const html = pageDocument({
    language: languageFor(request, reply),
    title: "信衡",
    description: "",
    canonical: null,
    indexed: false,
    styles: [],
    scripts: [],
    nonce: null,
    body: "<p>网页尚未构建。请运行 <code>npm run build -w web</code>，然后重新启动。</p><p>The web pages have not been built. Run <code>npm run build -w web</code> and start again.</p>",
    data: null,
  });
  return reply
    .code(reply.statusCode === 200 ? 503 : reply.statusCode)
    .type(htmlType)
    .header("cache-control", "no-store")
    .send(html);
}

/** Pages of what ends or may be taken back by whom it is about. */
const ends: readonly string[] = [
  "subject",
  "project",
  "results",
  "sanctions",
  "evaluations",
  "recompute",
  "certificate",
];

const htmlType = "text/html; charset=utf-8";
const aYear = 365 * 24 * 60 * 60;

/** The reader's language; one asked for in the address is remembered. */
function languageFor(request: FastifyRequest, reply: FastifyReply): PageLanguage {
  const asked = urlOf(request).searchParams.get("lang") ?? undefined;
  void reply.header("vary", "accept-language, cookie");
  if (languageOf(asked) !== null && asked !== undefined) {
    void reply.setCookie("locale", asked, {
      path: "/",
      sameSite: "lax",
      maxAge: aYear,
      secure: request.protocol === "https",
    });
  }
  return pageLanguage({ asked, cookie: request.cookies["locale"], accepted: headerOf(request, "accept-language") });
}

function placeOf({ house }: Door, request: FastifyRequest): PagePlace {
  const url = urlOf(request);
  url.searchParams.delete("lang");
  return { house, path: `${url.pathname}${url.search}`, query: url.searchParams, today: dayOf(house.time.now()) };
}

/** The host is of no interest and may be anything; a path like `//else.where` stays a path. */
function urlOf(request: FastifyRequest): URL {
  return new URL(`http://host${request.url.replace(/^\/+/, "/")}`);
}

function parameter(request: FastifyRequest, name: string): string {
  const { params } = request;
  const value: unknown = typeof params === "object" && params !== null ? Reflect.get(params, name) : undefined;
  return typeof value === "string" ? value : "";
}
