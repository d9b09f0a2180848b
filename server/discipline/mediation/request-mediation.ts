import { z } from "zod";
import { mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { beginMediation } from "./begin-mediation.ts";
import { isSecretariat } from "./mediation-step.ts";
import { viewMediationAfter } from "./view-mediation.ts";

/** A member asks the association to mediate its dispute with another. Nothing of it is public; silence of the other is no consent. */
export const requestMediation = deed({
  name: "request-mediation",
  method: "POST",
  path: "/subjects/{subjectId}/mediations",
  says: {
    zh: "会员申请调解与另一会员或外单位的纠纷；外单位、个人申请与会员调解的，由秘书处登记。对方同意才开始；不公开。",
    en: "A member asks for mediation with another member or an outsider; what an outsider asks of a member the secretariat enters. It begins with the other's consent and is not public.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    /** Who asks: the member of the path, or the other party, whose request the secretariat enters. */
    asks: z.enum(["member", "other"]).default("member"),
    /** The other party: one of the register, or an outsider by name and address. */
    otherId: z.uuid().nullable().default(null),
    otherName: z.string().trim().max(200).default(""),
    otherContact: z.string().trim().max(500).default(""),
    matter: z.string().trim().min(2).max(200),
    claim: z.string().trim().min(2).max(4_000),
  }),
  reply: mediationView,
  refuses: [
    "subject-not-found",
    "mediation-not-your-move",
    "mediation-not-member",
    "mediation-with-oneself",
    "mediation-respondent-missing",
    "mediation-rule-missing",
  ],
  journals: ({ reply }) => ({ ids: { mediation: reply.id }, editions: [reply.ruleEdition] }),
  async run(given) {
    const { asks, otherId, otherName, otherContact, matter, claim } = given.body;
    if (asks === "other" && !isSecretariat(given.actor)) return refuse("mediation-not-your-move");
    const id = await beginMediation(given, {
      subjectId: given.params.subjectId,
      subjectSide: asks === "member" ? "requester" : "respondent",
      other: { id: otherId, name: otherName, contact: otherContact },
      ...{ matter, claim },
    });
    return isRefusal(id) ? id : viewMediationAfter(given, id);
  },
});
