import { openPosts } from "@xinheng/domain/disclosure/open-bodies.ts";
import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { termEndsOn } from "@xinheng/domain/governance/body-term.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../platform/database.ts";
import { findOpenCharter, listOpenSeats, listOpenTerms, type OpenTerm } from "./open-charter-store.ts";
import { findAssociationBySlug } from "./portal-store.ts";

type Asked = { readonly tx: ReadTx; readonly today: string };
type CharterOf = Pick<PageOf<"charter">, "association" | "charter">;
type BodiesOf = Pick<PageOf<"bodies">, "association" | "bodies">;

/** The charter in force with its approval; null where none is entered. */
export async function readCharter(
  { tx, today }: Asked,
  slug: string,
): Promise<CharterOf | Refusal<"association-not-found">> {
  const association = await findAssociationBySlug(tx, slug);
  if (association === null) return refuse("association-not-found");
  const charter = await findOpenCharter(tx, association.id, today);
  if (charter === null) return { association, charter: null };
  const { version, approvedOn, approvalNumber, approvalAuthority, clauses } = charter;
  const shown = clauses.map(({ number, chapter, text }) => ({ number, chapter: chapter ?? null, text }));
  return { association, charter: { version, approvedOn, approvalNumber, approvalAuthority, clauses: shown } };
}

/** The bodies of the charter in force, with who sits in them as far as that is everybody's. */
export async function readBodies(
  { tx, today }: Asked,
  slug: string,
): Promise<BodiesOf | Refusal<"association-not-found">> {
  const association = await findAssociationBySlug(tx, slug);
  if (association === null) return refuse("association-not-found");
  const charter = await findOpenCharter(tx, association.id, today);
  if (charter === null) return { association, bodies: [] };
  const { rules } = charter;
  const latest = new Map<string, OpenTerm>();
  for (const term of await listOpenTerms(tx, association.id, today))
    if (!latest.has(term.body)) latest.set(term.body, term);
  const terms = [...latest.values()];
  const bodyOf = new Map(terms.map(({ id, body }) => [id, body]));
  const found = await listOpenSeats(tx, [...bodyOf.keys()]);
  const seats = found.map(({ termId, ...seat }) => ({ ...seat, body: bodyOf.get(termId) ?? "" }));
  return {
    association,
    bodies: rules.bodies.map(({ id, name, nameEn, article, under }) => ({
      ...{ id, name, nameEn: nameEn ?? null, article },
      underName: rules.bodies.find((one) => one.id === under)?.name ?? null,
      underNameEn: rules.bodies.find((one) => one.id === under)?.nameEn ?? null,
      term: viewTerm(latest.get(id)),
      posts: openPosts(rules, id, seats, today).map((post) => ({ ...post, holders: [...post.holders] })),
    })),
  };
}

function viewTerm(term: OpenTerm | undefined) {
  if (term === undefined) return null;
  return { ordinal: term.ordinal, beganOn: term.beganOn, endsOn: term.endedOn ?? termEndsOn(term) };
}
