import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { addDays } from "@xinheng/domain/calendar.ts";
import { figuresStand, type KeptFigures } from "@xinheng/domain/disclosure/kept-figures.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import {
  countFigures,
  countShown,
  type Figures,
  listPromulgated,
  listShown,
  type Of,
  type ShownKey,
  type WeekNorm,
} from "./portal-store.ts";

/** What the first page counts and lists, as of one moment. The lists hold keys: what ended since is found out at reading. */
export type Counted = {
  readonly countedAt: Date;
  readonly figures: Figures;
  readonly week: {
    readonly from: string;
    readonly keys: readonly ShownKey[];
    readonly counts: readonly { readonly edition: string; readonly records: number }[];
    readonly norms: readonly WeekNorm[];
  };
  /** The newest of any time; empty where the week has some. */
  readonly newest: readonly ShownKey[];
};

/** What changes who is shown what; a pack that is switched on changes it too. */
const changing = [
  ...["carry-out-import", "collect-record", "confirm-record", "recall-record", "lift-recall", "end-retention"],
  ...["merge-subjects", "unmerge-subjects", "keep-record", "accept-filing", "register-subject", "switch-on-pack"],
  ...["admit-member", "end-membership", "confirm-roll", "promulgate-norm", "repeal-norm"],
];

type Kept = KeptFigures & { readonly value: Promise<Counted> };

const keptOf = new WeakMap<House, Map<string, Kept>>();

/** The count of the house (null) or of an association, made anew only when it has to be; whoever asks meanwhile waits for the same one. */
export async function keptPortal(given: Reading, of: Of): Promise<Counted> {
  const { house, today } = given;
  const all = keptOf.get(house) ?? new Map<string, Kept>();
  keptOf.set(house, all);
  const now = { today, deeds: house.deeds.of(changing), at: house.time.now().getTime() };
  const before = all.get(of ?? "");
  if (before !== undefined && figuresStand(before, now)) return before.value;
  // One count at a time: the next begins when the one under way has ended, well or not.
  const value = (before?.value ?? Promise.resolve(null)).catch(() => null).then(() => timed(given, of, all));
  all.set(of ?? "", { ...now, tookMs: before?.tookMs ?? 0, value });
  return value;
}

export type Reading = { readonly tx: ReadTx; readonly house: House; readonly today: string };

async function timed(given: Reading, of: Of, all: Map<string, Kept>): Promise<Counted> {
  const began = performance.now();
  try {
    const counted = await count(given, of);
    const kept = all.get(of ?? "");
    if (kept !== undefined) all.set(of ?? "", { ...kept, tookMs: performance.now() - began });
    return counted;
  } catch (failure) {
    all.delete(of ?? "");
    throw failure;
  }
}

async function count({ tx, house, today }: Reading, of: Of): Promise<Counted> {
  const gate = visitorGate(house.packs.set, today);
  const from = addDays(today, -6);
  const keys = await listShown(tx, gate, of, from);
  return {
    countedAt: house.time.now(),
    figures: await countFigures(tx, gate, of),
    week: {
      from,
      keys,
      counts: await countShown(tx, gate, of, from),
      norms: await listPromulgated(tx, of, from, today),
    },
    newest: keys.length > 0 ? [] : await listShown(tx, gate, of, null),
  };
}
