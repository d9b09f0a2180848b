import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import type { NormClause } from "@xinheng/domain/norms/norm.ts";
import type { NormSummary } from "@xinheng/domain/norms/norm-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { z } from "zod";
import { findOpenConsultation } from "../norms/consultation-store.ts";
import { findNorm, type KeptNorm, listNorms } from "../norms/norm-store.ts";
import { findNormText } from "../norms/norm-text-store.ts";
import { summariseNorm } from "../norms/view-norm.ts";
import type { ReadTx } from "../platform/database.ts";
import { findAssociationBySlug } from "./portal-store.ts";

type Norms = Pick<PageOf<"norms">, "association" | "norms" | "consultations">;
type Consultation = Pick<PageOf<"consultation">, "association" | "consultation">;
type Norm = Pick<PageOf<"norm">, "association" | "norm">;
const mostShown = 200;

/** What an association has laid open for opinions, and what it has promulgated, the latest first: in force, to come, revised and repealed. */
export async function readNorms(
  { tx, today }: { readonly tx: ReadTx; readonly today: string },
  slug: string,
): Promise<Norms | Refusal<"association-not-found">> {
  const association = await findAssociationBySlug(tx, slug);
  if (association === null) return refuse("association-not-found");
  const found = await listNorms(tx, { associationId: association.id }, { offset: 0, limit: mostShown });
  const norms = found.map((norm) => summariseNorm(norm, today)).flatMap(openSummary);
  const open = [];
  for (const norm of found.filter(({ stage }) => stage === "consultation")) {
    const held = await findOpenConsultation(tx, norm.id, today);
    if (held !== null) open.push(windowOf(norm, held));
  }
  return {
    association,
    norms: norms.toSorted((one, other) => (one.promulgatedOn < other.promulgatedOn ? 1 : -1)),
    consultations: open.toSorted((one, other) => (one.closesOn < other.closesOn ? -1 : 1)),
  };
}

/** A text that is laid open, article by article; once its last day is over it is not there any more. */
export async function readConsultation(
  { tx, today }: { readonly tx: ReadTx; readonly today: string },
  { slug, id }: { readonly slug: string; readonly id: string },
): Promise<Consultation | Refusal<"association-not-found" | "consultation-not-open">> {
  const association = await findAssociationBySlug(tx, slug);
  if (association === null) return refuse("association-not-found");
  const known = z.uuid().safeParse(id).success;
  const [norm, held] = known ? [await findNorm(tx, id), await findOpenConsultation(tx, id, today)] : [null, null];
  if (norm?.associationId !== association.id || held === null) return refuse("consultation-not-open");
  const clauses = await findNormText(tx, norm.id, held.revision);
  return {
    association,
    consultation: { ...windowOf(norm, held), purpose: norm.purpose, clauses: clauses.map(openClause) },
  };
}

function windowOf(
  { id, kind, title, version }: KeptNorm,
  { openedOn, closesOn }: { readonly openedOn: string; readonly closesOn: string },
) {
  return { id, kind, title, version, openedOn, closesOn };
}

function openClause({ number, chapter, heading, text }: NormClause) {
  return { number, chapter, heading, text };
}

/** One promulgated norm with its articles. A draft is not there for a visitor: the database's own policy keeps it back. */
export async function readNorm(
  { tx, today }: { readonly tx: ReadTx; readonly today: string },
  { slug, id }: { readonly slug: string; readonly id: string },
): Promise<Norm | Refusal<"association-not-found" | "norm-not-found">> {
  const association = await findAssociationBySlug(tx, slug);
  if (association === null) return refuse("association-not-found");
  const norm = z.uuid().safeParse(id).success ? await findNorm(tx, id) : null;
  const [summary] = norm === null ? [] : openSummary(summariseNorm(norm, today));
  if (norm?.associationId !== association.id || summary === undefined) return refuse("norm-not-found");
  const clauses = await findNormText(tx, norm.id, norm.revision);
  const { repealedOn, repealedWhy } = norm;
  return {
    association,
    norm: {
      ...summary,
      ...{ repealedOn, repealedWhy },
      clauses: clauses.map(openClause),
    },
  };
}

function openSummary(norm: NormSummary) {
  const { id, kind, title, version, state, number, standardCode, promulgatedOn, inForceFrom } = norm;
  return state === null || number === null || promulgatedOn === null || inForceFrom === null
    ? []
    : [{ id, kind, title, version, state, number, standardCode, promulgatedOn, inForceFrom }];
}
