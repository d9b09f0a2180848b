import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { maskedNumbers } from "../../subjects/practitioners/personal-numbers.ts";
import { findPractitioner } from "../../subjects/practitioners/practitioner-store.ts";
import { viewRelations } from "../../subjects/relations-of.ts";
import { findIdentityDispute } from "../record-mark-store.ts";
import type { SubjectCard } from "../../subjects/subject-card-store.ts";

/** Whom an archive is about; null for a person whom this association does not know. */
export async function viewArchiveSubject(
  { tx, house, asOf }: { readonly tx: ReadTx; readonly house: House; readonly asOf: string },
  subject: SubjectCard,
): Promise<ArchiveView["subject"] | null> {
  const { id, shortId, kind } = subject;
  const disputedSince = await findIdentityDispute(tx, subject.led);
  if (kind === "practitioner") {
    const person = await findPractitioner(tx, id);
    if (person === null) return null;
    const { identityNumber } = maskedNumbers(house.keys, person);
    const identifiers = [{ scheme: "identity-number", code: identityNumber, standing: "valid" as const }];
    return {
      id,
      shortId,
      kind,
      name: person.name,
      names: [],
      relations: [],
      identifiers,
      memberOf: [],
      demonstration: false,
      disputedSince,
    };
  }
  return {
    id,
    shortId,
    kind,
    name: subject.name,
    names: [...subject.names],
    relations: (await viewRelations(tx, subject)).flatMap(({ view, entered }) =>
      !entered.mistaken && view.fromOn <= asOf && (view.toOn === null || view.toOn >= asOf) ? [view] : [],
    ),
    identifiers: [...subject.identifiers],
    memberOf: subject.memberOf.map(({ association, slug, since }) => ({ association, slug, since })),
    demonstration: subject.memberOf.some((membership) => membership.demonstration),
    disputedSince,
  };
}
