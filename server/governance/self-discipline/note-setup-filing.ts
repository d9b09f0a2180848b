import { judgeSetupDay } from "@xinheng/domain/governance/setup.ts";
import { type SetupFiling, setupFiling, setupView } from "@xinheng/domain/governance/setup-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { findResolution } from "../resolution-store.ts";
import { type KeptFiling, listFilings, saveFiling } from "./filing-store.ts";
import { organOf, paperOfStep, setupParams, stepOfSetup } from "./setup-step.ts";
import { changeSetup } from "./setup-store.ts";
import { viewSetup } from "./view-setup.ts";

/** What was sent to one of the four, and its receipt. With the last receipt the body is filed. */
export const noteSetupFiling = deed({
  name: "note-setup-filing",
  method: "POST",
  path: "/setups/{setupId}/filings",
  says: {
    zh: "登记向一家单位报送表决结果和备案回执；四家回执齐全即为已备案。",
    en: "Enters what was sent to one recipient and its receipt; with the last receipt the body is filed.",
  },
  params: setupParams,
  body: setupFiling,
  reply: setupView,
  refuses: [
    "setup-not-found",
    "setup-out-of-order",
    "setup-document-missing",
    "setup-day-outside",
    "setup-office-unknown",
    "setup-filing-done",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({
    ids: { setup: params.setupId, receipts: reply.filings.filter(({ receipt }) => receipt !== null).length },
  }),
  async run(given) {
    const { tx, actor, now, today, params, body: asked } = given;
    const step = await stepOfSetup(given, params.setupId, "note-setup-filing");
    if (isRefusal(step)) return step;
    const { setup, rule, article } = step;
    const organ = organOf(rule.recipients, asked.recipient, article);
    if (isRefusal(organ)) return organ;
    const filings = await listFilings(tx, setup.id);
    const open = filings.find(({ recipient }) => recipient === organ.id);
    if (open === undefined || open.receipt !== null)
      return refuse("setup-filing-done", { office: organ.name, officeEn: organ.nameEn });
    const votedOn = setup.resolutionId === null ? null : await findResolution(tx, setup.resolutionId);
    const notBefore = votedOn?.decidedOn ?? setup.begunOn;
    const papers = await papersOf(tx, asked, { article, notBefore, today });
    if (isRefusal(papers)) return papers;
    await saveFiling(tx, { id: setup.id, by: actor.id, at: now }, { recipient: organ.id, ...papers });
    const rest = filings.filter(({ recipient, receipt }) => recipient !== organ.id && receipt === null);
    const change = rest.length === 0 && papers.receipt !== null ? ({ stage: "filed", dueOn: null } as const) : {};
    await changeSetup(tx, setup.id, { dueOn: setup.dueOn, ...change });
    return viewSetup(given, rule, { ...setup, ...change });
  },
});

/** The sent document and the receipt, each with its paper; the receipt is not older than what it answers. */
async function papersOf(
  tx: ReadTx,
  { sentOn, sentPaperId, receipt }: SetupFiling,
  { article, notBefore, today }: { readonly article: string; readonly notBefore: string; readonly today: string },
) {
  const move = "note-setup-filing";
  const sent = await paperOfStep(tx, sentPaperId, { move, article });
  if (isRefusal(sent)) return sent;
  const outside = judgeSetupDay(sentOn, { notBefore, today });
  if (outside !== null) return outside;
  const filed: Pick<KeptFiling, "sent"> = { sent: { on: sentOn, paperId: sent } };
  if (receipt === null) return { ...filed, receipt: null };
  const paperId = await paperOfStep(tx, receipt.paperId, { move, article });
  if (isRefusal(paperId)) return paperId;
  return (
    judgeSetupDay(receipt.on, { notBefore: sentOn, today }) ?? {
      ...filed,
      receipt: { number: receipt.number, on: receipt.on, paperId },
    }
  );
}
