import { z } from "zod";
import { noticeKinds } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { recheckDays } from "@xinheng/domain/archives/recheck-days.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { addDays, addWorkingDays } from "@xinheng/domain/calendar.ts";
import { countRecordsWaiting } from "../../archives/records-waiting-store.ts";
import { listNearClocks } from "../../platform/clock-store.ts";
import { readSealsFile } from "../../platform/heartbeat.ts";
import { inHouseAudience } from "../../platform/house-audience-store.ts";
import { countLate } from "../../platform/journal-store.ts";
import { takeRound } from "../../platform/notices/notice-round-store.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { verifyJournal } from "../../platform/verify-journal.ts";
import { newsOfComplaintClocks } from "./complaint-news.ts";
import { newsOfCaseClocks, newsOfHearings } from "./case-news.ts";
import { clockNews, holdersOf } from "./entry-news.ts";
import { newsOfMediationClocks, newsOfMediationSessions } from "./mediation-news.ts";
import { type News, tell } from "./tell.ts";

type Given = GivenDeed<Record<string, never>, Record<string, never>, Record<string, never>>;

const nearWorkingDays = 2;
const mostClocks = 500;
const lateMs = 10 * 60_000;

/** Once a day, before people begin: what waits for somebody, which deadlines are near; in the house, how the journal stands. */
export const makeNoticeRound = deed({
  name: "make-notice-round",
  method: "POST",
  path: "/notices/rounds",
  says: {
    zh: "每日清点等待办理的事项并通知（由程序自动进行）",
    en: "Look once a day at what waits, and tell of it (done by the clock)",
  },
  reply: z.object({ told: z.int() }),
  refuses: [],
  journals: "quiet",
  async run(given) {
    const { tx, actor, today } = given;
    if (!(await takeRound(tx, actor.associationId, today))) return { told: 0 };
    const news =
      actor.associationId === null
        ? await newsOfHouse(given)
        : [
            ...(await newsOfClocks(given)),
            ...(await newsOfMediationSessions(given)),
            ...(await newsOfHearings(given)),
            ...(await newsOfRecords(given, actor.associationId)),
          ];
    let told = 0;
    for (const one of news) told += await tell(given, one);
    return { told };
  },
});

async function newsOfClocks(given: Given): Promise<News[]> {
  const { tx, house, today } = given;
  const until = addWorkingDays(house.packs.calendar(), today, nearWorkingDays).on;
  const clocks = await listNearClocks(tx, { today, until, limit: mostClocks });
  // A clock that was moved to another day is news again; the same day is told once.
  const owners = clocks.map((clock) => clockNews(given, clock, "clock-near", `${clock.id} ${clock.dueOn}`));
  const parties = [
    ...(await newsOfMediationClocks(given, clocks)),
    ...(await newsOfComplaintClocks(given, clocks)),
    ...(await newsOfCaseClocks(given, clocks)),
  ];
  return [...(await Promise.all(owners)), ...parties];
}

async function newsOfRecords(given: Given, associationId: string): Promise<News[]> {
  const { tx, house, today } = given;
  const packs = house.packs.set;
  const gate = visitorGate(packs, today);
  const aged = { kind: "aged", gate, rechecks: recheckDays(packs, today) } as const;
  const counted = [
    { kind: "records-held", found: await countRecordsWaiting(tx, { kind: "held", gate }) },
    { kind: "confirmations-aged", found: await countRecordsWaiting(tx, aged) },
  ] as const;
  const persons = await holdersOf(given, noticeKinds["records-held"].offices, associationId);
  return counted.flatMap(({ kind, found }) =>
    found === null ? [] : [{ kind, associationId, about: { count: found.count }, event: today, persons }],
  );
}

/**
 * What was sealed since the day before yesterday is recomputed, and compared with what has left the house; the whole
 * chain is for verify-journal, which may take its time.
 */
async function newsOfHouse(given: Given): Promise<News[]> {
  const { tx, house, now, today } = given;
  const known = readSealsFile(house.sealsFolder).filter((line) => line.day <= addDays(today, -2));
  const last = known.at(-1);
  const after = last === undefined ? undefined : { number: last.number, seal: Buffer.from(last.seal, "hex") };
  const [report, late] = await inHouseAudience(tx, async () => [
    await verifyJournal(tx, house.sealsFolder, now, after),
    await countLate(tx, new Date(now.getTime() - lateMs)),
  ]);
  const persons = await holdersOf(given, noticeKinds["journal-faulty"].offices, null);
  const counted = [
    { kind: "journal-faulty", count: report.faults.length },
    { kind: "seal-late", count: late },
  ] as const;
  return counted.flatMap(({ kind, count }) =>
    count === 0 ? [] : [{ kind, associationId: null, about: { count }, event: today, persons }],
  );
}
