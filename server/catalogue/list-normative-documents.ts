import { z } from "zod";
import { normativeDocumentView } from "@xinheng/domain/catalogue/catalogue-view.ts";
import { type DocumentEntry, documentState, documentStateOn } from "@xinheng/domain/catalogue/document-entry.ts";
import { citedBy } from "@xinheng/domain/catalogue/document-faults.ts";
import { entryRef, type PackEntry, type PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { visitorQuestion } from "../platform/operation.ts";
import { holdsOn } from "./edition-view-of.ts";

/** The normative documents behind the catalogue as they stand on a day, and what stands on each. */
export const listNormativeDocuments = visitorQuestion({
  name: "list-normative-documents",
  path: "/normative-documents",
  says: { zh: "规范性文件登记", en: "List the normative documents behind the catalogue" },
  query: z.object({
    /** Today where none is given. */
    on: z.iso.date().optional(),
    state: documentState.optional(),
    q: z.string().trim().max(60).optional(),
    after: z.string().max(90).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({
    on: z.iso.date(),
    documents: z.array(normativeDocumentView).max(100),
    next: z.string().nullable(),
  }),
  refuses: [],
  run: ({ house, query, today }) => {
    const { on = today, state, q, after, limit } = query;
    const found = house.packs.set
      .filter((entry): entry is DocumentEntry => entry.kind === "document")
      .filter((document) => state === undefined || documentStateOn(document, on) === state)
      .filter((document) => mentions(document, q))
      .toSorted((one, other) => (entryRef(one) < entryRef(other) ? -1 : 1))
      .filter((document) => after === undefined || entryRef(document) > after);
    const page = found.slice(0, limit);
    return Promise.resolve({
      on,
      documents: page.map((document) => viewOf(document, house.packs.set, on)),
      next: found.length > limit ? last(page) : null,
    });
  },
});

function last(page: readonly DocumentEntry[]): string | null {
  const one = page.at(-1);
  return one === undefined ? null : entryRef(one);
}

function mentions(document: DocumentEntry, q: string | undefined): boolean {
  const words = [document.id, document.name, document.nameEn ?? "", document.number ?? "", document.issuer];
  return q === undefined || words.join("\n").toLowerCase().includes(q.toLowerCase());
}

const mostStanding = 200;

function viewOf(document: DocumentEntry, packs: PackSet, on: string): z.input<typeof normativeDocumentView> {
  return {
    id: document.id,
    ref: entryRef(document),
    name: document.name,
    nameEn: document.nameEn ?? null,
    number: document.number ?? null,
    issuer: document.issuer,
    issuedOn: document.issuedOn ?? null,
    inForceFrom: document.validFrom,
    inForceTo: document.validTo ?? null,
    daysMark: document.daysMark,
    region: document.region,
    state: documentStateOn(document, on),
    amendedBy: document.amendedBy.map(laterOf),
    repealedBy: document.repealedBy === undefined ? null : laterOf(document.repealedBy),
    read: document.source,
    entries: packs
      .filter((entry) => citedBy(entry).some(({ id }) => id === document.id))
      .slice(0, mostStanding)
      .map((entry) => ({
        kind: entry.kind,
        id: entry.id,
        ref: entryRef(entry),
        name: entry.name,
        nameEn: entry.nameEn ?? null,
        article: articleOf(entry, document.id),
        inForce: holdsOn(entry, on),
      })),
  };
}

function laterOf(
  later: DocumentEntry["amendedBy"][number],
): z.input<typeof normativeDocumentView>["amendedBy"][number] {
  return { name: later.name, number: later.number ?? null, document: later.document ?? null, on: later.on };
}

function articleOf(entry: PackEntry, id: string): string | null {
  if (entry.source.documents?.includes(id) === true && entry.source.article !== undefined) return entry.source.article;
  const basis = entry.kind === "catalogue" ? entry.legalBasis.find((one) => one.id === id) : undefined;
  return basis?.article ?? null;
}
