import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { infringementLetterFacts } from "@xinheng/domain/discipline/infringements/finding-facts.ts";
import {
  consequenceKind,
  type Consequence,
  consequencesByLetter,
  type Finding,
  standingFinding,
} from "@xinheng/domain/discipline/infringements/infringement.ts";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { beginCase } from "../cases/begin-case.ts";
import { issueInfringementDocument } from "./infringement-document.ts";
import {
  holdInfringement,
  infringementFull,
  infringementJournal,
  type InfringementMover,
  infringementParams,
  judgeInfringementDay,
} from "./infringement-step.ts";
import { changeInfringement, type KeptInfringement } from "./infringement-store.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

const operation = "order-infringement-consequence";
const lastDay = "2999-12-31";

const body = z.object({
  kind: consequenceKind,
  /** The office, the receiver or the organ; of a transfer to discipline the member's name stands in its place. */
  target: z.string().trim().max(200).default(""),
  text: z.string().trim().min(2).max(2_000),
  dueOn: z.iso.date(),
  amountFen: z.int().min(1).max(1_000_000_000_000).nullable().default(null),
  /** The member against whom a case is opened, and the day of its act. */
  memberId: z.uuid().nullable().default(null),
  actedOn: z.iso.date().nullable().default(null),
});
type Ordered = z.output<typeof body>;

/** Orders what is done to whoever is responsible, or for whoever was harmed; each is carried out by a day and with its proof. */
export const orderInfringementConsequence = deed({
  name: "order-infringement-consequence",
  method: "POST",
  path: "/infringements/{infringementId}/consequences",
  says: {
    zh: "确定追责（提醒、免去职务、停止提供、转执纪、函告机关）或者补救（更正、删除、收回、道歉、告知受影响的人、告知主管部门、补偿），写明对象和期限；转执纪随即登记案件，函告机关随即编号出具。",
    en: "Order what holds somebody to account (reminder, removal, no more data, discipline, letter to an organ) or makes good (correction, deletion, recall, apology, notices, compensation), with whom it concerns and by when; a case is opened and a letter issued at once.",
  },
  params: infringementParams,
  body,
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-unfounded",
    "infringement-consequence-wrong",
    "infringement-day-wrong",
    "infringement-full",
    "subject-not-found",
    "case-not-member",
    "case-day-wrong",
    "case-rule-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: infringementJournal,
  async run(given) {
    const { tx, today, params, body: sent } = given;
    const held = await holdInfringement(given, params.infringementId, operation);
    if (isRefusal(held)) return held;
    const { kept } = held;
    const { consequences } = kept.parts;
    const found = standingFinding(kept.parts);
    if (found === null || found.verdict === "unfounded") return refuse("infringement-unfounded");
    if (!isWhole(sent)) return refuse("infringement-consequence-wrong");
    const fault =
      judgeInfringementDay(sent.dueOn, { from: today, until: lastDay }) ?? infringementFull(consequences, 50);
    if (fault !== null) return fault;
    const carried = await begun(given, kept, { sent, found });
    if (isRefusal(carried)) return carried;
    await changeInfringement(tx, kept, { parts: { consequences: [...consequences, carried] } });
    return viewInfringementAfter(given, kept.id);
  },
});

/** Whether what the kind asks for is there, and nothing else. */
function isWhole({ kind, target, amountFen, memberId, actedOn }: Ordered): boolean {
  if ((kind === "compensation") !== (amountFen !== null)) return false;
  if (kind === "to-discipline") return memberId !== null && actedOn !== null;
  return memberId === null && actedOn === null && target.length >= 2;
}

/** The consequence as it is kept: with its case, or with its letter, where the kind has one. */
async function begun(
  mover: InfringementMover,
  kept: KeptInfringement,
  { sent, found }: { readonly sent: Ordered; readonly found: Finding },
) {
  const { kind, target, text, dueOn, amountFen } = sent;
  const base = { id: uuidv7(), orderedOn: mover.today, ...{ kind, target, text, dueOn, amountFen } };
  const plain: Consequence = { ...base, caseId: null, letter: null, done: null };
  if (kind === "to-discipline") return toDiscipline(mover, plain, sent);
  if (!consequencesByLetter.includes(kind)) return plain;
  const issued = await issueInfringementDocument(
    mover,
    kept,
    { kind: "infringement-letter", operation },
    (association) =>
      infringementLetterFacts({ association }, { complaint: kept, found, receiver: target, request: text }),
  );
  if (isRefusal(issued)) return issued;
  const letter = { ...issued, receiver: target, request: text, sent: null, received: null, reply: null };
  return { ...plain, letter };
}

/** A case judges anew whether it is accepted: that it was opened is all that is carried out here. */
async function toDiscipline(mover: InfringementMover, plain: Consequence, { text, memberId, actedOn }: Ordered) {
  if (memberId === null || actedOn === null) return refuse("infringement-consequence-wrong");
  const source = { kind: "own-finding", text, fromId: null, complaintId: null } as const;
  const opened = await beginCase(mover, { subjectId: memberId, source, allegation: text, actedOn });
  if (isRefusal(opened)) return opened;
  const name = (await findStanding(mover.tx, [memberId])).get(memberId)?.name ?? "";
  const done = { how: "已登记案件，是否立案另行审查", on: mover.today, paper: null };
  return { ...plain, target: name, caseId: opened.id, done };
}
