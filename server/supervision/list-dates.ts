import type { Actor } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { type DateItem, datesPage, dateTitle, stateOfDate } from "@xinheng/domain/supervision/dates-view.ts";
import { deedTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { rungOf } from "@xinheng/domain/discipline/cases/sanction.ts";
import { publicationsOf } from "@xinheng/domain/discipline/publicity/case-publication.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { addDays } from "@xinheng/domain/calendar.ts";
import { listCommitmentDays } from "../archives/commitments/commitment-store.ts";
import { listPublicityEnds } from "../archives/endings/publicity-end-store.ts";
import { listMatterRows } from "../archives/objections/matter-rows.ts";
import { ruleOfCase } from "../discipline/cases/case-step.ts";
import { listFinalToPublish } from "../discipline/cases/case-store.ts";
import { listSuitHearings } from "../discipline/suits/suit-store.ts";
import { standingSwitches } from "../discipline/publicity/told-publicity.ts";
import { listOpenProposals } from "../norms/proposals/proposal-store.ts";
import { listWaitingAnew } from "../evaluation/reopenings/list-waiting-anew.ts";
import { listClocks } from "../platform/clock-store.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { question } from "../platform/operation.ts";
import { listRunningDays } from "../standing/running-store.ts";
import { findStanding } from "../subjects/standing-store.ts";
import { packName } from "./pack-name.ts";

const most = 200;
/** Shown from their own rows, which know more than their clocks: also what is long overdue and struck. */
const toldApart: readonly string[] = ["objection", "repair", "commitment"];

/** What is overdue, falls due or ends by itself, by the office whose it is (MISSION, F7). */
export const listDates = question({
  name: "list-dates",
  path: "/dates",
  says: {
    zh: "到期一览：已经逾期、将要到期、到期自行结束的事项，按办理职务列出",
    en: "What is overdue, falls due, or ends by itself, by the office whose it is",
  },
  query: z.object({ within: z.coerce.number().int().min(1).max(366).default(30) }),
  reply: datesPage,
  refuses: [],
  async run({ tx, house, actor, now, today, query }) {
    const until = addDays(today, query.within);
    const reader = { tx, house, actor, today, until };
    const found = [
      ...(await deadlines(reader)),
      ...(await marksOverdue({ ...reader, now })),
      ...(await matters(reader)),
      ...(await runningDays(reader)),
      ...(await commitments(reader)),
      ...(await publicityEnds(reader)),
      ...(await sanctionEnds(reader)),
      ...(await suitHearings(reader)),
      ...(await proposalDays(reader)),
    ];
    const named = await findStanding(
      tx,
      found.flatMap(({ subjectId }) => subjectId ?? []),
    );
    const items = found.map(({ owner, subjectId, ...item }) => ({
      owner,
      item: {
        ...item,
        subjectName: named.get(subjectId ?? "")?.name ?? "",
        state: stateOfDate(item.kind, item.on, today),
      },
    }));
    return {
      ...{ today, until },
      owners: [...Map.groupBy(items, ({ owner }) => owner)]
        .map(([owner, held]) => ({ owner, items: held.map(({ item }) => item).toSorted(byDay) }))
        .toSorted((one, other) => (one.owner < other.owner ? -1 : 1)),
      more: found.length >= most,
    };
  },
});

type Reader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
  readonly until: string;
};
type Found = Omit<DateItem, "state" | "subjectName"> & { readonly owner: string; readonly subjectId: string | null };

function byDay(one: DateItem, other: DateItem): number {
  return one.on < other.on ? -1 : one.on > other.on ? 1 : 0;
}

async function deadlines({ tx, until }: Reader): Promise<Found[]> {
  const states = ["running", "paused"] as const;
  const clocks = await listClocks(tx, { states, dueBefore: until, after: undefined, limit: most });
  return clocks
    .filter(({ matter }) => !toldApart.includes(matter))
    .map(({ operation, ownerOffice, subjectId, dueOn, provisional }) => ({
      kind: "deadline",
      ...{ title: deedTitle(operation), owner: ownerOffice, subjectId, on: dueOn, provisional },
      matterPath: "/desk/clocks",
    }));
}

/** Marks to be given anew whose day is over: the clock has struck, and they are the secretariat's to bring about. */
async function marksOverdue(reader: Reader & { readonly now: Date }): Promise<Found[]> {
  return (await listWaitingAnew(reader)).flatMap(({ struck, dueOn, subjectId, entryId }): Found[] =>
    !struck || dueOn === null
      ? []
      : [
          {
            ...{ kind: "deadline", title: deedTitle("note-marks-overdue"), owner: "secretariat", subjectId, on: dueOn },
            ...{ provisional: false, matterPath: `/desk/evaluations/${subjectId}/${entryId}` },
          },
        ],
  );
}

async function matters({ tx, house, today, until }: Reader): Promise<Found[]> {
  const place = { before: undefined, limit: most };
  const { matters: rows } = await listMatterRows({ tx, house, today }, { subjectId: null, open: true }, place);
  return rows.flatMap(({ kind, id, subjectId, itemName, itemNameEn, clock }): Found[] =>
    clock === null || clock.dueOn > until
      ? []
      : [
          {
            kind: "matter",
            title: dateTitle("matter", { zh: itemName, en: itemNameEn ?? itemName }),
            ...{ owner: "secretariat", subjectId, on: clock.dueOn, provisional: clock.provisional },
            matterPath: `/desk/${kind}s/${subjectId}/${id}`,
          },
        ],
  );
}

/** A statement that is awaited keeps the head from entering; a term ends by itself and is the secretariat's to know. */
async function runningDays({ tx, house, today, until }: Reader): Promise<Found[]> {
  return (await listRunningDays(tx, { today, until, limit: most })).map(
    ({ kind, subjectId, id, pack, on, provisional }) => ({
      ...{ kind, title: dateTitle(kind, packName(house.packs.set, pack)), subjectId, on, provisional },
      owner: kind === "list-statement" ? "secretary-general" : "secretariat",
      matterPath: kind === "measure-term" ? "/desk/measures" : `/desk/lists/${id}`,
    }),
  );
}

async function commitments({ tx, house, today, until }: Reader): Promise<Found[]> {
  const days = await listCommitmentDays(tx, { today, until, limit: most });
  return days.map(({ kind, subjectId, edition, on, provisional }) => ({
    ...{
      kind,
      title: dateTitle(kind, packName(house.packs.set, edition)),
      owner: "secretariat",
      subjectId,
      on,
      provisional,
    },
    matterPath: "/desk/commitments",
  }));
}

/** A member asks when it ends, and the secretariat is to know before it is gone from the portal. */
async function publicityEnds({ tx, house, today, until }: Reader): Promise<Found[]> {
  const ends = await listPublicityEnds(tx, { today, until, limit: most });
  return ends.map(({ subjectId, edition, on }) => ({
    ...{ kind: "publicity-end", owner: "secretariat", provisional: false, subjectId, on },
    title: dateTitle("publicity-end", packName(house.packs.set, edition)),
    matterPath: `/desk/subjects/${subjectId}`,
  }));
}

/** The association's own sanctions that are public by law, and end so. */
async function sanctionEnds({ tx, house, today, until }: Reader): Promise<Found[]> {
  const standing = await standingSwitches(tx);
  const found: Found[] = [];
  for (const kept of await listFinalToPublish(tx)) {
    const rule = ruleOfCase(house, kept.ruleEdition);
    for (const { rung, state, until: on } of publicationsOf(kept, { today, standing })) {
      if (state !== "public" || on === null || on > until) continue;
      const named = isRefusal(rule) ? null : rungOf(rule, rung);
      const name = { zh: named?.name ?? rung, en: named?.nameEn ?? rung };
      found.push({
        ...{ kind: "publicity-end", title: dateTitle("publicity-end", name), owner: "secretariat", provisional: false },
        ...{ subjectId: kept.subjectId, on, matterPath: `/desk/cases/${kept.id}` },
      });
    }
  }
  return found;
}

/** Days in court, by the organ and nobody's name. */
async function suitHearings({ tx, actor, today, until }: Reader): Promise<Found[]> {
  const hearings = await listSuitHearings(tx, { reader: actor, today, until, limit: most });
  return hearings.map(({ suitId, organ, on }) => ({
    ...{ kind: "suit-hearing", title: dateTitle("suit-hearing", { zh: organ, en: organ }), owner: "secretariat" },
    ...{ subjectId: null, on, provisional: false, matterPath: `/desk/suits/${suitId}` },
  }));
}

/** The last day of a call for opinions until ours is sent, then the day by which an answer is looked for. */
async function proposalDays({ tx, until }: Reader): Promise<Found[]> {
  return (await listOpenProposals(tx)).flatMap(({ id, title, stage, call, expectedOn }): Found[] => {
    const kind = stage === "sent" ? "proposal-answer" : "proposal-due";
    const on = stage === "sent" ? expectedOn : (call?.dueOn ?? null);
    if (on === null || on > until) return [];
    const named = dateTitle(kind, { zh: title, en: title });
    const matterPath = `/desk/proposals/${id}`;
    return [{ kind, title: named, owner: "secretariat", subjectId: null, provisional: false, on, matterPath }];
  });
}
