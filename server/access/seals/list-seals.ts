import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { sealView } from "@xinheng/domain/access/seals/seal-view.ts";
import { question } from "../../platform/operation.ts";
import { listKeptSeals } from "./seal-store.ts";
import { viewSeal } from "./view-seal.ts";

export const listSeals = question({
  name: "list-seals",
  path: "/seals",
  says: {
    zh: "印章登记簿：名称、尺寸、启用停用、由谁以何职务保管。不含图片。",
    en: "The register of seals: name, breadth, from when until when, who keeps each under which office. No picture is in it.",
  },
  reply: z.object({ seals: z.array(sealView), can: z.array(z.string()) }),
  refuses: [],
  run: async ({ tx, actor }) => ({
    seals: (await listKeptSeals(tx)).map((seal) => viewSeal(seal, actor)),
    can: openTo(actor, ["create-seal"]),
  }),
});
