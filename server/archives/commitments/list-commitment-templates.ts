import { z } from "zod";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { maySign } from "@xinheng/domain/archives/commitments/commitment.ts";
import { commitmentTemplateView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { question } from "../../platform/operation.ts";
import { templatesInForce } from "./templates-in-force.ts";

/** The letters that may be signed: what each promises, what breach costs, for how long. */
export const listCommitmentTemplates = question({
  name: "list-commitment-templates",
  path: "/commitment-templates",
  says: {
    zh: "信用承诺书样式：各类承诺的内容、违诺责任和期限",
    en: "Letters of commitment: what each promises, what breach costs, for how long",
  },
  reply: z.object({ templates: z.array(commitmentTemplateView) }),
  refuses: [],
  async run({ tx, house, actor, today }) {
    const office = officeFor(actor, "sign-commitment") ?? "";
    const found = templatesInForce(house.packs.set, await packContextOf(tx, actor.associationId, today));
    return {
      templates: found.map((one) => ({
        ...{ id: one.id, edition: entryRef(one), name: one.name, nameEn: one.nameEn ?? null, kind: one.commitment },
        ...{ commitmentType: one.commitmentType, reason: one.reason, content: one.content, liability: one.liability },
        ...{ validFor: written(one.validFor), fulfilWithin: written(one.fulfilWithin), public: one.public },
        mine: maySign(one.commitment, office),
      })),
    };
  },
});

function written(period: { readonly count: number; readonly unit: string } | undefined): string | null {
  return period === undefined ? null : `${String(period.count)}${period.unit}`;
}
