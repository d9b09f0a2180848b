import { z } from "zod";

const count = z.int();
const gradeCount = z.object({ grade: z.string(), count });
export type GradeCount = z.infer<typeof gradeCount>;

/** How grades are spread: of a round, today, by year, by sector; in the model's own order, the best first. */
export const gradeSpread = z.object({ total: count, grades: z.array(gradeCount) });
export type GradeSpread = z.infer<typeof gradeSpread>;

export const evaluationFigures = z.object({
  /** Grades that stand today: in publicity or final. */
  now: gradeSpread,
  /** Published and suspended today. */
  suspended: count,
  /** There are more results than were counted. */
  partial: z.boolean(),
  /** By the year from which they were given, as they were given then; `grades` is null where there are too few to tell. */
  years: z.array(z.object({ year: z.int(), total: count, grades: z.array(gradeCount).nullable() })),
  /** By the sector of the model they were given by; null: a model of no sector, or none recorded. */
  sectors: z.array(gradeSpread.extend({ id: z.string().nullable(), name: z.string(), nameEn: z.string() })),
  /** By the size of the enterprise as it is recorded and open today, the largest first; null: none is recorded. */
  sizes: z.array(gradeSpread.extend({ id: z.string().nullable(), name: z.string(), nameEn: z.string() })),
});
export type EvaluationFigures = z.infer<typeof evaluationFigures>;

/**
 * A year's results are no longer all on the roll: a later grade replaces an earlier one. So few of them would say of whom.
 */
export const fewestTold = 3;

/** Counts in the order of the scale, each of its grades named, whether anybody has it or not; others after it. */
export function spreadOf(scale: readonly string[], given: readonly GradeCount[]): GradeSpread {
  const counts = new Map<string, number>(scale.map((grade) => [grade, 0]));
  for (const { grade, count: more } of given) counts.set(grade, (counts.get(grade) ?? 0) + more);
  const grades = [...counts].map(([grade, all]) => ({ grade, count: all }));
  return { total: grades.reduce((sum, one) => sum + one.count, 0), grades };
}

/** Several models' scales as one: the most used first, what the others add after it. */
export function joinedScale(
  scales: readonly { readonly grades: readonly string[]; readonly used: number }[],
): string[] {
  return [...new Set(scales.toSorted((one, other) => other.used - one.used).flatMap(({ grades }) => grades))];
}
