import type { Finding, InfringementChannel, InfringementParts } from "./infringement.ts";

/** Who somebody is held to be: a subject of the register as it stands today, or null for somebody outside it. */
type Confirmed = { readonly subjectId: string | null };
/** Under which subject somebody of the register stands today. */
type Standing = (subjectId: string) => string;

/** What a check that confirms somebody does to what was found and told before it. */
export function partsUnder(
  parts: InfringementParts,
  now: Confirmed,
  { today, standing }: { readonly today: string; readonly standing: Standing },
): { readonly parts: Partial<InfringementParts>; readonly isReopened: boolean } {
  const isOther = ({ subjectId }: Confirmed) => (subjectId === null ? null : standing(subjectId)) !== now.subjectId;
  const { extension, finding, secondLook, review, consequences, outcome, identities, notes, papers } = parts;
  const before = identities.findLast(({ confirmed }) => confirmed);
  const isCorrected = before !== undefined && before.subjectId !== null && isOther(before);
  const ofAnother = isCorrected ? { notes: notes.length, papers: papers.length } : parts.ofAnother;
  if (![finding, review].flatMap((found) => found?.about ?? []).some(isOther))
    return { parts: { ofAnother, finding: toldTo(finding, now), review: toldTo(review, now) }, isReopened: false };
  const ended = { extension, finding, secondLook, review, consequences, outcome, on: today };
  const anew = { extension: null, finding: null, secondLook: null, review: null, consequences: [], outcome: null };
  return { parts: { ofAnother, setAside: [...parts.setAside, ended], ...anew }, isReopened: true };
}

/** From now on it is about whoever is told it first. */
function toldTo(found: Finding | null, { subjectId }: Confirmed): Finding | null {
  return found === null || found.about !== null ? found : { ...found, about: { subjectId } };
}

/** The day from which a finding is told to whoever complained: its own, or that of the check that came later. Null: not yet. */
export function toldFrom(
  { channel, parts: { identities } }: { readonly channel: InfringementChannel; readonly parts: InfringementParts },
  { on }: Pick<Finding, "on">,
): string | null {
  const wasSure = identities.findLast((checked) => checked.on <= on)?.confirmed ?? channel === "own";
  return wasSure ? on : (identities.find((checked) => checked.confirmed && checked.on > on)?.on ?? null);
}
