import { z } from "zod";
import { type Actor, officesHere } from "@xinheng/domain/access/actor.ts";
import { offices } from "@xinheng/domain/access/office.ts";
import { passwordAged } from "@xinheng/domain/access/password-rule.ts";
import { mayPerform } from "@xinheng/domain/access/permission.ts";
import { recheckDays } from "@xinheng/domain/archives/recheck-days.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { addWorkingDays } from "@xinheng/domain/calendar.ts";
import {
  deedName,
  inOrderOfNeed,
  type WaitingItem,
  waitingList,
  waitingTitle,
} from "@xinheng/domain/supervision/waiting-view.ts";
import { countLateReceivers } from "../archives/objections/receiver-notice-store.ts";
import { countOpenFilings } from "../archives/filings/filing-store.ts";
import { findEntry } from "@xinheng/domain/catalogue/in-force.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { countCommitmentsWaiting, listCommitmentsDue } from "../archives/commitments/commitment-store.ts";
import { countRecordsWaiting } from "../archives/records-waiting-store.ts";
import { findOrderWaiting } from "../governance/order-waiting-store.ts";
import { ruleHere } from "../governance/rule-here.ts";
import type { ReadTx } from "../platform/database.ts";
import { countLateHandovers } from "../platform/handovers/handover-store.ts";
import type { House } from "../platform/house.ts";
import { question } from "../platform/operation.ts";
import { dayOf } from "../platform/time.ts";
import { agencyWaiting } from "./agency-waiting.ts";
import { caseLettersWaiting, caseWaiting } from "./case-waiting.ts";
import { complaintWaiting } from "./complaint-waiting.ts";
import { consentWaiting } from "./consent-waiting.ts";
import { evaluationWaiting } from "./evaluation-waiting.ts";
import { governanceWaiting } from "./governance-waiting.ts";
import { infringementWaiting } from "./infringement-waiting.ts";
import { sealWaiting } from "./seal-waiting.ts";
import { suitWaiting } from "./suit-waiting.ts";
import { mediationWaiting } from "./mediation-waiting.ts";
import { normsWaiting } from "./norms-waiting.ts";
import { proposalWaiting } from "./proposal-waiting.ts";
import {
  type DueClock,
  findOwnSecrets,
  listClocksOfOffices,
  listOwnWork,
  listPreviewedImports,
} from "./waiting-store.ts";

const workingDaysAhead = 7;

/** What waits for whoever asks: the first page of the workbench. */
export const listWaiting = question({
  name: "list-waiting",
  path: "/waiting",
  says: { zh: "查看待我办理的事项", en: "List what waits for me" },
  query: z.object({}),
  reply: waitingList,
  refuses: [],
  run: async ({ tx, house, actor, now, today }) => {
    const reader = { tx, house, actor, now, today };
    const found = [
      await importsWaiting(reader),
      await clocksWaiting(reader),
      await recordsWaiting(reader),
      await filingsWaiting(reader),
      await handoversLate(reader),
      await normsWaiting(reader),
      await proposalWaiting(reader),
      await receiversLate(reader),
      await orderWaiting(reader),
      await commitmentsDue(reader),
      await commitmentsToConfirm(reader),
      await evaluationWaiting(reader),
      await governanceWaiting(reader),
      await mediationWaiting(reader),
      await caseWaiting(reader),
      await complaintWaiting(reader),
      await infringementWaiting(reader),
      await suitWaiting(reader),
      await caseLettersWaiting(reader),
      await agencyWaiting(reader),
      await consentWaiting(reader),
      await sealWaiting(reader),
      await workUnderWay(reader),
      await secretsToRenew(reader),
    ];
    return { waiting: inOrderOfNeed(found.flat()) };
  },
});

type Reader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
};

async function importsWaiting({ tx, actor }: Reader): Promise<WaitingItem[]> {
  if (!mayPerform(actor, "confirm-import")) return [];
  return (await listPreviewedImports(tx)).map((found) => ({
    kind: "import-to-confirm",
    title: waitingTitle("import-to-confirm", { name: found.fileName, count: found.good }),
    matterPath: `/desk/imports/${found.id}`,
    dueOn: found.expiresOn,
    since: dayOf(found.previewedAt),
  }));
}

async function clocksWaiting({ tx, house, actor, today }: Reader): Promise<WaitingItem[]> {
  const mine = officesHere(actor).map(({ office }) => office);
  const until = addWorkingDays(house.packs.calendar(), today, workingDaysAhead).on;
  return (await listClocksOfOffices(tx, mine, until)).map((clock) => {
    const kind = clock.faulty ? "clock-faulty" : clock.dueOn < today ? "clock-overdue" : "clock-due";
    return {
      kind,
      title: waitingTitle(kind, { name: deedName(clock.operation) }),
      matterPath: pathOfClock(clock),
      dueOn: clock.dueOn,
      since: clock.startedOn,
    };
  });
}

function pathOfClock({ operation, matter, matterId, subjectId }: DueClock): string {
  if (matter === "case") return `/desk/cases/${matterId}`;
  if (matter === "mediation") return `/desk/mediations/${matterId}`;
  if (matter === "infringement") return `/desk/infringements/${matterId}`;
  if (matter === "complaint") return `/desk/complaints/${matterId}`;
  if (matter === "evaluation-round") return `/desk/evaluation-rounds/${matterId}`;
  if (matter === "evaluation-entry") return `/desk/evaluations/${subjectId ?? ""}/${matterId}`;
  if (subjectId === null || (matter !== "objection" && matter !== "repair"))
    return clockPages[operation] ?? "/desk/clocks";
  return `/desk/${matter}s/${subjectId}/${matterId}`;
}

/** Where a deadline is met, if it has a page of its own. */
const clockPages: Readonly<Record<string, string>> = {
  "miss-dues-publication": "/desk/dues",
  "call-internal-rule-review": "/desk/internal-rules",
  "call-decoupling-round": "/desk/decoupling",
};

/** Dues not made known in time, internal rules to review, a check that is open or was never made, faults not mended. */
async function orderWaiting(reader: Reader): Promise<WaitingItem[]> {
  const { tx, actor, today } = reader;
  if (!mayPerform(actor, "publish-dues-standard")) return [];
  const { duesUnpublished, rulesToReview, roundOpen, roundNever, faultsLate } = await findOrderWaiting(tx, today);
  // Without the checklist no round can begin, so none is waited for.
  const checklist = await ruleHere(reader, "decoupling");
  const waits = [
    { kind: "dues-unpublished", found: duesUnpublished, matterPath: "/desk/dues" },
    { kind: "internal-rules-to-review", found: rulesToReview, matterPath: "/desk/internal-rules" },
    { kind: "decoupling-open", found: roundOpen, matterPath: "/desk/decoupling" },
    { kind: "decoupling-never", found: isRefusal(checklist) ? null : roundNever, matterPath: "/desk/decoupling" },
    { kind: "decoupling-faults-late", found: faultsLate, matterPath: "/desk/decoupling" },
  ] as const;
  return waits.flatMap(({ kind, found, matterPath }) =>
    found === null ? [] : [{ kind, title: waitingTitle(kind, found), matterPath, dueOn: null, ...found }],
  );
}

async function recordsWaiting({ tx, house, actor, today }: Reader): Promise<WaitingItem[]> {
  if (!mayPerform(actor, "list-records-waiting")) return [];
  const packs = house.packs.set;
  const rechecks = recheckDays(packs, today);
  const gate = visitorGate(packs, today);
  const counted = [
    { kind: "records-held", tab: "held", found: await countRecordsWaiting(tx, { kind: "held", gate }) },
    {
      kind: "confirmations-aged",
      tab: "aged",
      found: await countRecordsWaiting(tx, { kind: "aged", gate, rechecks }),
    },
  ] as const;
  return counted.flatMap(({ kind, tab, found }) => {
    if (found === null) return [];
    const { count, since } = found;
    const matterPath = `/desk/records-waiting?tab=${tab}`;
    return [{ kind, title: waitingTitle(kind, { count }), matterPath, dueOn: null, since, count }];
  });
}

async function filingsWaiting({ tx, actor }: Reader): Promise<WaitingItem[]> {
  const waiting = mayPerform(actor, "accept-filing") ? await countOpenFilings(tx) : null;
  if (waiting === null) return [];
  const { count, since } = waiting;
  const [kind, matterPath] = ["filings-waiting", "/desk/filings"] as const;
  return [{ kind, title: waitingTitle(kind, { count }), matterPath, dueOn: null, since: dayOf(since), count }];
}

/** Told to whoever can send the recipient a link or note its answer. */
async function handoversLate({ tx, actor, today }: Reader): Promise<WaitingItem[]> {
  const late = mayPerform(actor, "issue-handover-link") ? await countLateHandovers(tx, today) : null;
  if (late === null) return [];
  const { count, since } = late;
  const matterPath = "/desk/handovers?acknowledgement=late";
  return [
    { kind: "handovers-late", title: waitingTitle("handovers-late", { count }), matterPath, dueOn: null, since, count },
  ];
}

/** Told to whoever can note what a receiver answered. */
async function receiversLate({ tx, actor, today }: Reader): Promise<WaitingItem[]> {
  const late = mayPerform(actor, "list-matters") ? await countLateReceivers(tx, today) : null;
  if (late === null) return [];
  const { count, since } = late;
  const title = waitingTitle("receivers-late", { count });
  return [{ kind: "receivers-late", title, matterPath: "/desk/matters", dueOn: null, since, count }];
}

/** What the subjects that the reader speaks for still have to show. */
async function commitmentsDue({ tx, house, actor }: Reader): Promise<WaitingItem[]> {
  const own = actor.offices.flatMap((term) =>
    term.subjectId !== null && term.associationId === actor.associationId ? [term.subjectId] : [],
  );
  return (await listCommitmentsDue(tx, own)).map((one) => {
    const entry = findEntry(house.packs.set, one.edition);
    const zh = isRefusal(entry) ? one.template : entry.name;
    const name = { zh, en: isRefusal(entry) ? zh : (entry.nameEn ?? zh) };
    const title = waitingTitle("commitment-due", { name });
    return {
      kind: "commitment-due",
      title,
      matterPath: "/desk/own/commitments",
      dueOn: one.dueOn,
      since: one.signedOn,
    };
  });
}

async function commitmentsToConfirm({ tx, actor, today }: Reader): Promise<WaitingItem[]> {
  const waiting = mayPerform(actor, "confirm-fulfilment") ? await countCommitmentsWaiting(tx, today) : null;
  if (waiting === null) return [];
  const { count, since } = waiting;
  const title = waitingTitle("commitments-to-confirm", { count });
  return [
    { kind: "commitments-to-confirm", title, matterPath: "/desk/commitments?waiting=yes", dueOn: null, since, count },
  ];
}

async function workUnderWay({ tx, actor }: Reader): Promise<WaitingItem[]> {
  if (actor.id === null) return [];
  return (await listOwnWork(tx, actor.id)).map((work) => ({
    kind: "work-running",
    title: waitingTitle("work-running", { name: deedName(work.queue) }),
    matterPath: pathOf(work),
    dueOn: null,
    since: dayOf(work.createdAt),
  }));
}

function pathOf({ queue, matterId }: { readonly queue: string; readonly matterId: string }): string {
  if (queue.endsWith("-import")) return `/desk/imports/${matterId}`;
  return queue === "carry-out-export" ? `/desk/exports/${matterId}` : "/desk/work";
}

async function secretsToRenew({ tx, actor, now }: Reader): Promise<WaitingItem[]> {
  const secrets = actor.kind === "person" && actor.id !== null ? await findOwnSecrets(tx, actor.id) : null;
  if (secrets === null) return [];
  const items: WaitingItem[] = [];
  const { passwordChangedAt, totpConfirmedAt, createdAt } = secrets;
  const common = { matterPath: "/desk/security", dueOn: null } as const;
  if (passwordChangedAt !== null && passwordAged(passwordChangedAt, now)) {
    items.push({
      kind: "password-aged",
      title: waitingTitle("password-aged"),
      since: dayOf(passwordChangedAt),
      ...common,
    });
  }
  const administers = actor.offices.some((term) => offices[term.office].of === "house");
  if (administers && totpConfirmedAt === null) {
    items.push({ kind: "totp-missing", title: waitingTitle("totp-missing"), since: dayOf(createdAt), ...common });
  }
  return items;
}
