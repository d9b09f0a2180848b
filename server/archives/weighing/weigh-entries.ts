import type { Actor } from "@xinheng/domain/access/actor.ts";
import {
  type Effect,
  effectOn,
  type PackEffects,
  type Reading,
  touches,
} from "@xinheng/domain/archives/weighing/pack-effects.ts";
import { publicityRules } from "@xinheng/domain/archives/publicity.ts";
import { inForce, type PackContext } from "@xinheng/domain/catalogue/in-force.ts";
import { holdsFor } from "@xinheng/domain/catalogue/joined-editions.ts";
import { entryRef, type EntryOf, type PackEntry, type PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { listAssociationsBySlug } from "../../access/association-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import { inAssociation, inHouseAudience } from "../../platform/house-audience-store.ts";
import { sentenceOf } from "../import-sentences.ts";
import { listsOf } from "../judge-rows.ts";
import { countClocksOf, countPreviews, countStanding, listStanding, type StandingRecord } from "./weighing-store.ts";

export type Weighing = {
  readonly tx: ReadTx;
  readonly before: PackSet;
  readonly after: PackSet;
  readonly fresh: readonly PackEntry[];
  readonly actor: Actor;
  readonly today: string;
};

type ItemEffects = PackEffects["items"][number];
type Place = Pick<PackContext, "region" | "association">;

const mostLooked = 20_000;
const inPage = 1_000;
const mostSampled = 10;
const mostAssociations = 500;

/** Weighs every item that the entries touch, each in the place they speak for. */
export async function weighEntries(weighing: Weighing): Promise<PackEffects> {
  const { fresh, tx } = weighing;
  const rules = fresh.flatMap((entry) => (entry.kind === "rule" && entry.type === "deadline" ? [entry.id] : []));
  const items = new Map<string, ItemEffects>();
  for (const [key, { item, place, on }] of touchedItems(weighing)) {
    items.set(key, await weighItem(weighing, item, { ...place, on }));
  }
  const clocks =
    weighing.actor.associationId === null
      ? await inHouseAudience(tx, () => countClocksOf(tx, rules))
      : await countClocksOf(tx, rules);
  return { items: [...items.values()], clocks };
}

type Touched = { readonly item: EntryOf<"catalogue">; readonly place: Place; readonly on: string };

/** Each item as it would stand in the place of an entry that touches it, on the entry's first day. */
function touchedItems({ after, fresh, today }: Weighing): Map<string, Touched> {
  const touched = new Map<string, Touched>();
  const ids = new Set(after.flatMap((entry) => (entry.kind === "catalogue" ? [entry.id] : [])));
  for (const entry of fresh) {
    const place = { region: entry.region, association: entry.association };
    const on = entry.validFrom < today ? today : entry.validFrom;
    for (const id of ids) {
      const item = inForce(after, "catalogue", id, { ...place, on });
      if (item === null || !touches(entry, item)) continue;
      const key = [id, place.region, place.association ?? ""].join(" ");
      const held = touched.get(key);
      touched.set(key, { item, place, on: held === undefined || on > held.on ? on : held.on });
    }
  }
  return touched;
}

async function weighItem(weighing: Weighing, item: EntryOf<"catalogue">, context: PackContext): Promise<ItemEffects> {
  const { tx, actor, before, after, today } = weighing;
  const earlier = inForce(before, "catalogue", item.id, { ...context, on: today });
  const tally = tallyOf(item);
  const was = earlier === null ? null : readingOf(before, earlier, { ...context, on: today });
  const is = readingOf(after, item, context);
  for (const associationId of await associationsIn(weighing, context)) {
    const look = async () => {
      tally.previews(associationId === null && actor.associationId === null ? 0 : await countPreviews(tx, item.id));
      tally.standing(await countStanding(tx, { item: item.id, associationId }));
      if (was !== null)
        await lookThrough(weighing, { item: item.id, associationId }, (record) =>
          tally.take(record, effectOn(record, was, is)),
        );
    };
    if (associationId === null || actor.associationId !== null) await look();
    else await inAssociation(tx, associationId, look);
  }
  if (actor.associationId === null && isNational(context)) {
    for (const { id } of await listAssociationsBySlug(tx, { ids: "all", limit: mostAssociations }))
      tally.previews(await inAssociation(tx, id, () => countPreviews(tx, item.id)));
  }
  return tally.effects();
}

/** Whose records are looked at: null is everybody's, which are common to the house. */
async function associationsIn({ tx, actor }: Weighing, context: PackContext): Promise<readonly (string | null)[]> {
  if (actor.associationId !== null) return [actor.associationId];
  if (isNational(context)) return [null];
  const all = await listAssociationsBySlug(tx, { ids: "all", limit: mostAssociations });
  return all.filter((association) => holdsFor(context, association)).map(({ id }) => id);
}

function isNational({ region, association }: Place): boolean {
  return region === "CN" && association === undefined;
}

function readingOf(packs: PackSet, entry: EntryOf<"catalogue">, context: PackContext): Reading {
  return {
    entry,
    lists: listsOf(packs, entry, context),
    today: context.on,
    // What is read here stands in the archive already.
    retention: null,
    publicity: publicityRules(packs, entry, context),
  };
}

async function lookThrough(
  { tx }: Weighing,
  spoken: { readonly item: string; readonly associationId: string | null },
  take: (record: StandingRecord) => void,
): Promise<void> {
  let after: StandingRecord | null = null;
  for (let looked = 0; looked < mostLooked; looked += inPage) {
    const page: StandingRecord[] = await listStanding(tx, spoken, { after, limit: inPage });
    page.forEach(take);
    after = page.at(-1) ?? null;
    if (page.length < inPage) return;
  }
}

type Tally = {
  readonly previews: (count: number) => void;
  readonly standing: (counted: { readonly count: number; readonly more: boolean }) => void;
  readonly take: (record: StandingRecord, effect: Effect) => void;
  readonly effects: () => ItemEffects;
};

function tallyOf(item: EntryOf<"catalogue">): Tally {
  const rules = new Map<string, ItemEffects["misfits"]["byRule"][number]>();
  const misfits: ItemEffects["misfits"] = { records: 0, byRule: [], sample: [] };
  const windows: ItemEffects["windows"] = { records: 0, sample: [] };
  let [looked, previews, standing] = [0, 0, { count: 0, more: false }];
  const noteFault = ({ column, code, details }: Effect["misfit"][number]): void => {
    const key = `${code} ${column}`;
    const known = rules.get(key);
    const name = item.fields.find((field) => field.code === column)?.name ?? column;
    rules.set(key, {
      ...(known ?? { code, column: name, ...sentenceOf(code, details) }),
      records: (known?.records ?? 0) + 1,
    });
  };
  return {
    previews: (count) => {
      previews += count;
    },
    standing: ({ count, more }) => {
      standing = { count: standing.count + count, more: standing.more || more };
    },
    take: ({ subjectId, subjectName, documentNumber }, { misfit, window }) => {
      looked += 1;
      const told = { subjectId, subjectName, documentNumber };
      misfit.forEach(noteFault);
      if (misfit.length > 0) misfits.records += 1;
      if (misfit.length > 0 && misfits.sample.length < mostSampled) misfits.sample.push(told);
      if (window !== null) windows.records += 1;
      if (window !== null && windows.sample.length < mostSampled) windows.sample.push({ ...told, ...window });
    },
    effects: () => ({
      ...{ item: item.id, name: item.name, edition: entryRef(item), standing, looked, previews },
      misfits: { ...misfits, byRule: [...rules.values()].slice(0, 100) },
      windows,
    }),
  };
}
