import { z } from "zod";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { readFigures } from "../evaluation/figures/read-figures.ts";
import { findMethod, type PublishedMethod } from "../evaluation/grades/published-store.ts";
import { readCertificate, readPublished } from "../evaluation/grades/published-grades.ts";
import type { ReadTx } from "../platform/database.ts";
import { findAssociationBySlug } from "./portal-store.ts";

type Visit = { readonly tx: ReadTx; readonly today: string };

const perPage = 50;

/** One page of an association's results, by name: what each grade is today. */
export async function readEvaluations(
  visit: Visit & { readonly packs: PackSet },
  { slug, page }: { readonly slug: string; readonly page: number },
): Promise<
  | Pick<PageOf<"evaluations">, "association" | "results" | "figures" | "from" | "previousPath" | "nextPath">
  | Refusal<"association-not-found">
> {
  const association = await findAssociationBySlug(visit.tx, slug);
  if (association === null) return refuse("association-not-found");
  const offset = (page - 1) * perPage;
  const found = await readPublished(visit, { associationId: association.id }, { offset, limit: perPage + 1 });
  const results = found.slice(0, perPage);
  const pathOf = (number: number) => `/a/${slug}/evaluations${number > 1 ? `?page=${String(number)}` : ""}`;
  return {
    ...{ association, results },
    figures: page === 1 ? await readFigures(visit, association.id) : null,
    from: results.length === 0 ? 0 : offset + 1,
    previousPath: page > 1 ? pathOf(page - 1) : null,
    nextPath: found.length > perPage ? pathOf(page + 1) : null,
  };
}

/** One result, for whoever works it out anew; nothing of one that is not open. */
export async function readResult(
  visit: Visit,
  { slug, id }: { readonly slug: string; readonly id: string },
): Promise<
  Pick<PageOf<"recompute">, "association" | "result"> | Refusal<"association-not-found" | "evaluation-result-unsigned">
> {
  const association = await findAssociationBySlug(visit.tx, slug);
  if (association === null) return refuse("association-not-found");
  if (!z.uuid().safeParse(id).success) return refuse("evaluation-result-unsigned");
  const asked = { associationId: association.id, entryId: id };
  const [result] = await readPublished(visit, asked, { offset: 0, limit: 1 });
  return result === undefined ? refuse("evaluation-result-unsigned") : { association, result };
}

/** A certificate, under the association that issued it. */
export async function readCertificatePage(
  visit: Visit,
  id: string,
): Promise<Pick<PageOf<"certificate">, "association" | "certificate"> | Refusal<"certificate-not-found">> {
  const found = await readCertificate(visit, id);
  if (found === null) return refuse("certificate-not-found");
  const { slug, ...certificate } = found;
  return { association: await findAssociationBySlug(visit.tx, slug), certificate };
}

/** A published model of an association; drafts are not there. */
export async function readMethod(
  visit: Visit,
  { slug, id }: { readonly slug: string; readonly id: string },
): Promise<Pick<PageOf<"method">, "association" | "method"> | Refusal<"association-not-found" | "method-not-found">> {
  const association = await findAssociationBySlug(visit.tx, slug);
  if (association === null) return refuse("association-not-found");
  const known = z.uuid().safeParse(id).success;
  const method = known ? await findMethod(visit.tx, { id, associationId: association.id }) : null;
  return method === null ? refuse("method-not-found") : { association, method: methodOf(method) };
}

function methodOf({ content, ...method }: PublishedMethod): PageOf<"method">["method"] {
  const { full, scale, groups, indicators, vetoes, grades } = content;
  return {
    ...{ ...method, full, scale },
    groups: groups.map(({ id, under, name, nameEn, weight }) => ({
      ...{ id, name, weight },
      ...{ under: under ?? null, nameEn: nameEn ?? "" },
    })),
    indicators: indicators.map(({ id, under, name, nameEn, weight, full: most, source, scoring }) => ({
      ...{ id, under, name, weight, source, full: most, nameEn: nameEn ?? "" },
      by: scoring.by === "people" ? "people" : "records",
    })),
    vetoes: vetoes.map(({ name, nameEn, atMost, when, source }) => ({
      ...{ name, atMost, when, nameEn: nameEn ?? "" },
      source: [source.document, source.article ?? "", source.note ?? ""].filter((part) => part !== "").join("，"),
    })),
    grades: grades.map(({ id, name, nameEn, atLeast }) => ({ id, name, atLeast, nameEn: nameEn ?? "" })),
  };
}
