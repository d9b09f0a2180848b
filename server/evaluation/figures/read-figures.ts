import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import {
  type EvaluationFigures,
  fewestTold,
  joinedScale,
  spreadOf,
} from "@xinheng/domain/evaluation/figures/grade-figures.ts";
import { gradeAsItStands } from "@xinheng/domain/evaluation/rounds/grade.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listOpenGradeEvents } from "../grades/grade-event-store.ts";
import { listPublished, type PublishedResult } from "../grades/published-store.ts";
import { listGradeYears, listScales } from "./figure-store.ts";
import { readSizes } from "./read-sizes.ts";

type Reader = { readonly tx: ReadTx; readonly today: string; readonly packs: PackSet };
type Standing = PublishedResult & { readonly now: string };

/** More would take the page longer than its reader waits; it then says that there are more. */
const mostCounted = 2_000;

/** How an association's published grades are spread: counted from what everybody may read, so that all may recount it. */
export async function readFigures({ tx, today, packs }: Reader, associationId: string): Promise<EvaluationFigures> {
  const found = await listPublished(tx, { associationId }, { offset: 0, limit: mostCounted + 1 });
  const counted = found.slice(0, mostCounted);
  const events = await listOpenGradeEvents(
    tx,
    counted.map(({ id }) => id),
  );
  const told = counted.flatMap((result) => {
    const now = gradeAsItStands({ ...result, replaced: false }, events.get(result.id) ?? [], today);
    return now === null ? [] : [{ ...result, now: now.grade, state: now.state }];
  });
  const standing = told.filter(({ state }) => state === "in-publicity" || state === "final");
  const scale = await scaleOf(tx, counted);
  const years = await listGradeYears(tx, associationId);
  return {
    now: spreadOf(scale, ones(standing)),
    suspended: told.filter(({ state }) => state === "suspended").length,
    partial: found.length > mostCounted,
    years: [...Map.groupBy(years, ({ year }) => year)].map(([year, given]) => {
      const { total, grades } = spreadOf(scale, given);
      return { year, total, grades: total < fewestTold ? null : grades };
    }),
    sectors: [...Map.groupBy(standing, ({ sector }) => sector)]
      .map(([id, rows]) => ({ ...namedSector(packs, id), ...spreadOf(scale, ones(rows)) }))
      .toSorted(
        (one, other) => Number(one.id === null) - Number(other.id === null) || (one.name < other.name ? -1 : 1),
      ),
    sizes: await bySize({ tx, today, packs }, scale, standing),
  };
}

/** In the order of the code list: sizes have one. What was recorded in another wording stands by its own name, after them. */
async function bySize(reader: Reader, scale: readonly string[], standing: readonly Standing[]) {
  const { packs } = reader;
  const sizes = await readSizes(
    reader,
    standing.map(({ subjectId }) => subjectId),
  );
  const list = packs.findLast((entry) => entry.kind === "words" && entry.id === "enterprise-size-class");
  const named = list?.kind === "words" && list.type === "code-list" ? list.values : [];
  const order = [...named.map(({ name }) => name), ...sizes.values()];
  return [...Map.groupBy(standing, ({ subjectId }) => sizes.get(subjectId) ?? null)]
    .toSorted(([one], [other]) => placeOf(order, one) - placeOf(order, other))
    .map(([id, rows]) => ({
      ...{ id, name: id ?? "", nameEn: named.find(({ name }) => name === id)?.nameEn ?? id ?? "" },
      ...spreadOf(scale, ones(rows)),
    }));
}

const placeOf = (order: readonly string[], size: string | null) => (size === null ? order.length : order.indexOf(size));

const ones = (rows: readonly Standing[]) => rows.map(({ now }) => ({ grade: now, count: 1 }));

async function scaleOf(tx: ReadTx, results: readonly PublishedResult[]): Promise<string[]> {
  const used = Map.groupBy(results, ({ modelId }) => modelId);
  const scales = await listScales(tx, [...used.keys()]);
  return joinedScale([...scales].map(([id, grades]) => ({ grades, used: used.get(id)?.length ?? 0 })));
}

function namedSector(packs: PackSet, id: string | null) {
  const sector = packs.findLast((entry) => entry.kind === "sector" && entry.id === id);
  return { id, name: sector?.name ?? id ?? "", nameEn: sector?.nameEn ?? sector?.name ?? id ?? "" };
}
