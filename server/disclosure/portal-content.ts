import { z } from "zod";
import { visitor } from "@xinheng/domain/access/actor.ts";
import { type PortalPage, portalPage } from "@xinheng/domain/disclosure/portal-view.ts";
import { fillSentence, isRefusal, type Refusal, type RefusalTable, refuse } from "@xinheng/domain/refusal.ts";
import { readArchive } from "../archives/read-archive.ts";
import { searchArchives } from "../archives/search-archives.ts";
import { projectCode, searchProjects } from "../archives/projects/search-projects.ts";
import type { House } from "../platform/house.ts";
import { listOpenCommitments } from "../archives/commitments/commitment-store.ts";
import { listLed } from "../subjects/standing-store.ts";
import { findSubject, findSubjectByShortId } from "../subjects/subject-store.ts";
import { readAgencies } from "./agency-pages.ts";
import { readBodies, readCharter } from "./charter-pages.ts";
import { readConsultation, readNorm, readNorms } from "./norm-pages.ts";
import { readComplaintPage, readInfringementPage } from "./complaint-pages.ts";
import { readCommitments } from "./commitment-pages.ts";
import { findAssociationBySlug } from "./portal-store.ts";
import { readProject, readProjectsOfSubject } from "./projects/read-project.ts";
import { readPortal } from "./read-portal.ts";
import { readOpenSanctions, readSanctions } from "./sanction-pages.ts";

/** Where a page stands: its address with its query, without the language, and the legal day it is written on. */
export type PagePlace = {
  readonly house: House;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly today: string;
};

/** A page, a better address for it, or why there is none. */
export type PageAnswer = PortalPage | { readonly movedTo: string } | Refusal;

export async function homePage(place: PagePlace, slug: string | null): Promise<PageAnswer> {
  const portal = await readPortal({ tx: place.house.database.asVisitor, house: place.house, today: place.today }, slug);
  return isRefusal(portal) ? portal : pageOf({ ...standing(place), ...portal, page: "home" });
}

/** What was found, twenty to a page. An empty question finds nothing and says so. */
export async function resultsPage(place: PagePlace): Promise<PageAnswer> {
  const { house, today } = place;
  const tx = house.database.asVisitor;
  const asked = resultsQuery.parse(Object.fromEntries(place.query));
  const association = asked.association === null ? null : await findAssociationBySlug(tx, asked.association);
  const offset = (asked.page - 1) * hitsPerPage;
  const search = { tx, house, today, q: asked.q, associationId: association?.id ?? null, offset, limit: hitsPerPage };
  const { hits, found, capped } = asked.q === "" ? nothing : await searchArchives(search);
  const ofProjects = { tx, house, today, q: asked.q, limit: projectsShown };
  const projects = asked.page > 1 ? { hits: [], found: 0 } : await searchProjects(ofProjects);
  const pathOf = (page: number) => resultsPath(asked.q, association?.slug ?? null, page);
  return pageOf({
    ...standing(place),
    association,
    page: "results",
    q: asked.q,
    hits,
    found,
    capped,
    projects: projects.hits,
    projectsFound: projects.found,
    from: hits.length === 0 ? 0 : offset + 1,
    previousPath: asked.page > 1 ? pathOf(asked.page - 1) : null,
    nextPath: offset + hits.length < found && hits.length > 0 ? pathOf(asked.page + 1) : null,
  });
}

/** The open archive of one subject; a merged one leads to the subject it was merged into. */
export async function subjectPage(place: PagePlace, shortId: string): Promise<PageAnswer> {
  const { house, today } = place;
  const tx = house.database.asVisitor;
  const subject = await findSubjectByShortId(tx, shortId);
  if (subject === null) return refuse("subject-not-found");
  if (subject.mergedInto !== null) {
    const winner = await findSubject(tx, subject.mergedInto);
    return winner === null ? refuse("subject-not-found") : { movedTo: `/s/${winner.shortId}` };
  }
  const { asOf, ...filter } = subjectQuery.parse(Object.fromEntries(place.query));
  const archive = await readArchive({
    tx,
    house,
    actor: visitor,
    today,
    subjectId: subject.id,
    asOf,
    audience: "visitor",
    only: filter,
  });
  if (isRefusal(archive)) return archive;
  const led = await listLed(tx, [subject.id]);
  const commitments = await listOpenCommitments(tx, { subjectIds: [...led.keys()] }, 50);
  const sanctions = await readOpenSanctions({ tx, house, today }, { subjectIds: [...led.keys()] }, 50);
  const projects = await readProjectsOfSubject({ tx, house, today }, subject.id);
  return pageOf({ ...standing(place), page: "subject", archive, filter, commitments, sanctions, projects });
}

/** A project of construction; its code has one address, however it was typed. */
export async function projectPage(place: PagePlace, code: string): Promise<PageAnswer> {
  const { house, today } = place;
  const project = await readProject({ tx: house.database.asVisitor, house, today }, code);
  if (isRefusal(project)) return project;
  if (code !== projectCode(code)) return { movedTo: `/projects/${encodeURIComponent(project.code)}` };
  return pageOf({ ...standing(place), page: "project", project });
}

/** What an association and its members promised. */
export async function commitmentsPage(place: PagePlace, slug: string): Promise<PageAnswer> {
  const read = await readCommitments(place.house.database.asVisitor, slug);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "commitments" });
}

/** The credit service agencies that an association admitted. */
export async function agenciesPage(place: PagePlace, slug: string): Promise<PageAnswer> {
  const { house, today } = place;
  const read = await readAgencies({ tx: house.database.asVisitor, house, today }, slug);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "agencies" });
}

/** The sanctions that an association publishes, and by which law. */
export async function sanctionsPage(place: PagePlace, slug: string): Promise<PageAnswer> {
  const { house, today } = place;
  const read = await readSanctions({ tx: house.database.asVisitor, house, today }, slug);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "sanctions" });
}

/** What an association has promulgated. */
export async function normsPage(place: PagePlace, slug: string): Promise<PageAnswer> {
  const read = await readNorms({ tx: place.house.database.asVisitor, today: place.today }, slug);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "norms" });
}

/** One promulgated norm, article by article. */
export async function normPage(place: PagePlace, asked: { slug: string; id: string }): Promise<PageAnswer> {
  const read = await readNorm({ tx: place.house.database.asVisitor, today: place.today }, asked);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "norm" });
}

/** A text that is laid open for opinions, with the form to write on it. */
export async function consultationPage(place: PagePlace, asked: { slug: string; id: string }): Promise<PageAnswer> {
  const read = await readConsultation({ tx: place.house.database.asVisitor, today: place.today }, asked);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "consultation" });
}

/** Where the answer to an opinion is looked up. */
export async function letterPage(place: PagePlace, slug: string): Promise<PageAnswer> {
  const association = await findAssociationBySlug(place.house.database.asVisitor, slug);
  return association === null
    ? refuse("association-not-found")
    : pageOf({ ...standing(place), association, page: "letter" });
}

/** Where anybody complains of a member. */
export async function complaintPage(place: PagePlace, slug: string): Promise<PageAnswer> {
  const { house, today } = place;
  const read = await readComplaintPage({ tx: house.database.asVisitor, house, today }, slug);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "complaint" });
}

/** Where whoever has no account complains of what was done with their data. */
export async function infringementPage(place: PagePlace, slug: string): Promise<PageAnswer> {
  const read = await readInfringementPage({ ...place, tx: place.house.database.asVisitor }, slug);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "infringement" });
}

/** The charter in force. */
export async function charterPage(place: PagePlace, slug: string): Promise<PageAnswer> {
  const read = await readCharter({ tx: place.house.database.asVisitor, today: place.today }, slug);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "charter" });
}

/** The bodies and who sits in them, as far as that is everybody's. */
export async function bodiesPage(place: PagePlace, slug: string): Promise<PageAnswer> {
  const read = await readBodies({ tx: place.house.database.asVisitor, today: place.today }, slug);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "bodies" });
}

export function refusalsPage(place: PagePlace, table: RefusalTable): PortalPage {
  const refusals = Object.entries(table).map(([code, { status, zh, en }]) => ({ code, status, zh, en }));
  return pageOf({
    ...standing(place),
    page: "refusals",
    refusals: refusals.toSorted((one, other) => (one.code < other.code ? -1 : 1)),
  });
}

export function publicityHelpPage(place: PagePlace): PortalPage {
  return pageOf({ ...standing(place), page: "publicity-help" });
}

export function missingPage(place: PagePlace): PortalPage {
  return pageOf({ ...standing(place), page: "missing" });
}

/** A refusal as a page; the number is for what the operator has to look up. */
export function failedPage(
  place: PagePlace,
  refusal: Refusal,
  table: RefusalTable,
  requestId: string | null,
): PortalPage {
  const says = table[refusal.refused] ?? { status: 503, zh: refusal.refused, en: refusal.refused };
  const problem = {
    code: refusal.refused,
    status: says.status,
    zh: fillSentence(says.zh, refusal.details),
    en: fillSentence(says.en, refusal.details),
  };
  return pageOf({ ...standing(place), page: "failed", problem, requestId });
}

const hitsPerPage = 20;
const projectsShown = 10;
const nothing = { hits: [], found: 0, capped: false };

// What a person changed in the address bar by hand falls back to the plain page instead of failing.
const resultsQuery = z.object({
  q: z
    .string()
    .default("")
    .transform((text) => text.trim().slice(0, 100)),
  association: z.string().max(60).nullable().default(null).catch(null),
  page: z.coerce.number().int().min(1).max(50).default(1).catch(1),
});

const subjectQuery = z.object({
  asOf: z.iso.date().optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2299).nullable().default(null).catch(null),
  polarity: z.enum(["adverse", "positive", "neutral"]).nullable().default(null).catch(null),
});

function resultsPath(q: string, association: string | null, page: number): string {
  const query = new URLSearchParams({ q });
  if (association !== null) query.set("association", association);
  if (page > 1) query.set("page", String(page));
  return `/search?${query.toString()}`;
}

/** Where a page stands, for every page. */
export function standing({ house, path, today }: PagePlace) {
  return { path, origin: house.publicUrl().replace(/\/+$/, ""), association: null, today };
}

/** What the schema does not name does not reach the page. */
export function pageOf(page: z.input<typeof portalPage>): PortalPage {
  return portalPage.parse(page);
}
