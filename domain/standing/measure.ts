import { addPeriod, type Day } from "../calendar.ts";
import type { BusinessPoint, MeasureEntry, MeasureUser } from "../catalogue/measure-entry.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Listing } from "./listing.ts";

export type SubjectClass = MeasureEntry["appliesTo"][number];

/** A measure that a listing brings, and until when. */
export type Following = { readonly measure: MeasureEntry; readonly listing: Listing; readonly until: Day | null };

/** What the point is asked for: the verdict of a look-up. */
export type Verdict = "green" | "normal" | "restricted";

/**
 * What follows today at a business point from where a subject stands, incentives first. Derived anew each time from the
 * listings: when one ends, nothing is left that would have to be lifted.
 */
export function followingAt(
  asked: { readonly point: BusinessPoint; readonly subjectClass: SubjectClass; readonly today: Day },
  listings: readonly Listing[],
  measures: readonly MeasureEntry[],
): Following[] {
  const following = listings.flatMap((listing) =>
    measures.flatMap((measure): Following[] => {
      if (!measure.lists.includes(listing.list.id) || !measure.points.includes(asked.point)) return [];
      if (!measure.appliesTo.includes(asked.subjectClass)) return [];
      const until = lastDayOfMeasure(measure, listing, listing.from);
      return until !== null && until < asked.today ? [] : [{ measure, listing, until }];
    }),
  );
  return following.toSorted((one, other) => rank(one) - rank(other));
}

export function verdictOf(following: readonly Following[]): Verdict {
  if (following.some(({ measure }) => measure.direction === "restraint")) return "restricted";
  return following.length > 0 ? "green" : "normal";
}

/** The last day on which a measure may be applied that begins on `from`: by its own maximum and by its ground, the earlier. */
export function lastDayOfMeasure(measure: MeasureEntry, listing: Pick<Listing, "until">, from: Day): Day | null {
  const longest = measure.longest === undefined ? null : addPeriod(from, measure.longest);
  if (longest === null) return listing.until;
  return listing.until === null || longest < listing.until ? longest : listing.until;
}

type ApplicationCode =
  | "measure-not-by-you"
  | "measure-not-at-point"
  | "measure-not-to-subject"
  | "measure-without-ground"
  | "measure-above-longest"
  | "measure-beyond-ground"
  | "measure-days-backwards";

/** What somebody who may apply a measure says that he applies. */
export type Application = {
  readonly by: MeasureUser;
  readonly point: BusinessPoint;
  readonly subjectClass: SubjectClass;
  readonly from: Day;
  readonly until: Day;
};

/**
 * The listing on whose ground the measure may be applied for these days; or why not. Nobody applies what is not in the
 * catalogue, for others, elsewhere, without ground, or for longer than its article says.
 */
export function judgeApplication(
  measure: MeasureEntry,
  asked: Application,
  listings: readonly Listing[],
): Listing | Refusal<ApplicationCode> {
  const about = { measure: measure.name, measureEn: measure.nameEn ?? measure.name, article: articlesOf(measure) };
  if (asked.until < asked.from) return refuse("measure-days-backwards", { from: asked.from, until: asked.until });
  if (!measure.appliedBy.includes(asked.by)) return refuse("measure-not-by-you", about);
  if (!measure.points.includes(asked.point)) return refuse("measure-not-at-point", about);
  if (!measure.appliesTo.includes(asked.subjectClass)) return refuse("measure-not-to-subject", about);
  const [ground] = listings
    .filter(({ list }) => measure.lists.includes(list.id))
    .toSorted((one, other) => ((one.until ?? "9999") < (other.until ?? "9999") ? 1 : -1));
  if (ground === undefined) return refuse("measure-without-ground", about);
  return judgeDays(measure, asked, ground) ?? ground;
}

function judgeDays(measure: MeasureEntry, asked: Application, ground: Listing) {
  const about = { measure: measure.name, measureEn: measure.nameEn ?? measure.name, article: articlesOf(measure) };
  if (measure.longest !== undefined) {
    // The maximum runs from the ground: applying anew does not begin it again.
    const latest = addPeriod(ground.from, measure.longest);
    if (asked.until > latest) return refuse("measure-above-longest", { ...about, latest });
  }
  return ground.until !== null && asked.until > ground.until
    ? refuse("measure-beyond-ground", { ...about, on: ground.until })
    : null;
}

export function articlesOf({ basis }: Pick<MeasureEntry, "basis">): string {
  return basis.map(({ document, article }) => `《${document}》${article}`).join("、");
}

function rank({ measure }: Following): number {
  return measure.direction === "incentive" ? 0 : 1;
}

/** Why the program itself lifts a measure: kept as it stands in the register, and said in the reader's language. */
export const groundEnded = "所依据的列入已经结束";
