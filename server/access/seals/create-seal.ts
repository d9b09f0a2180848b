import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { sealMillimetres } from "@xinheng/domain/access/seals/seal-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { saveSeal } from "./seal-store.ts";

export const createSeal = deed({
  name: "create-seal",
  method: "POST",
  path: "/seals",
  says: {
    zh: "登记一枚印章：名称、刻制的直径、启用日期和依据。图片另由保管人存入。",
    en: "Enter a seal: its name, its breadth as cut, since when it is in use and on what ground. Its keeper brings the picture.",
  },
  body: z.object({
    name: z.string().trim().min(2).max(100),
    millimetres: z.int().min(sealMillimetres.least).max(sealMillimetres.most),
    fromOn: z.iso.date(),
    basis: z.string().trim().min(2).max(300),
  }),
  reply: z.object({ sealId: z.uuid() }),
  refuses: ["seal-name-taken", "seal-day-to-come"],
  journals: ({ reply }) => ({ ids: { seal: reply.sealId } }),
  async run({ tx, actor, now, today, body }) {
    if (body.fromOn > today) return refuse("seal-day-to-come");
    const id = uuidv7({ msecs: now.getTime() });
    const entered = { ...body, id, associationId: ownAssociation(actor), at: now, by: actor.id };
    return (await saveSeal(tx, entered)) ? { sealId: id } : refuse("seal-name-taken");
  },
});
