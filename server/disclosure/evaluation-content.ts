import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { readCertificatePage, readEvaluations, readMethod, readResult } from "./evaluation-pages.ts";
import { type PageAnswer, pageOf, type PagePlace, standing } from "./portal-content.ts";

const visitOf = ({ house, today }: PagePlace) => ({
  tx: house.database.asVisitor,
  today,
  packs: house.packs.set,
});
// What a person changed in the address bar by hand falls back to the first page.
const pageNumber = z.coerce.number().int().min(1).max(2_000).catch(1);

/** The roll of published results of an association. */
export async function evaluationsPage(place: PagePlace, slug: string): Promise<PageAnswer> {
  const page = pageNumber.parse(place.query.get("page") ?? 1);
  const read = await readEvaluations(visitOf(place), { slug, page });
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "evaluations" });
}

/** A certificate, where its code leads. */
export async function certificatePage(place: PagePlace, id: string): Promise<PageAnswer> {
  const read = await readCertificatePage(visitOf(place), id);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "certificate" });
}

/** One result, worked out anew by who reads it. */
export async function recomputePage(place: PagePlace, asked: { slug: string; id: string }): Promise<PageAnswer> {
  const read = await readResult(visitOf(place), asked);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "recompute" });
}

/** By which method grades are given. */
export async function methodPage(place: PagePlace, asked: { slug: string; id: string }): Promise<PageAnswer> {
  const read = await readMethod(visitOf(place), asked);
  return isRefusal(read) ? read : pageOf({ ...standing(place), ...read, page: "method" });
}
