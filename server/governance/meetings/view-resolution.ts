import type { CharterRules } from "@xinheng/domain/catalogue/charter-entry.ts";
import { bodyOf, resolutionOf } from "@xinheng/domain/governance/charter.ts";
import { sayDecision } from "@xinheng/domain/governance/decision.ts";
import type { ResolutionView } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import type { KeptResolution } from "../resolution-store.ts";

/** A resolution in the words of the charter it was counted by. */
export function viewResolution(
  resolution: KeptResolution,
  meeting: { readonly title: string; readonly rules: CharterRules },
): ResolutionView {
  const body = bodyOf(meeting.rules, resolution.body);
  const kind = resolutionOf(meeting.rules, resolution.kind);
  const { id, number, meetingId, title, proposal, matter, carried, decision, decidedOn } = resolution;
  return {
    id,
    number,
    meetingId,
    meetingTitle: meeting.title,
    body: resolution.body,
    bodyName: isRefusal(body) ? resolution.body : body.name,
    bodyNameEn: isRefusal(body) ? null : (body.nameEn ?? null),
    kind: resolution.kind,
    kindName: isRefusal(kind) ? resolution.kind : kind.name,
    kindNameEn: isRefusal(kind) ? null : (kind.nameEn ?? null),
    title,
    proposal,
    matter,
    carried,
    decision,
    said: isRefusal(body) || isRefusal(kind) ? { zh: "", en: "" } : sayDecision({ body, kind }, decision),
    decidedOn,
  };
}
