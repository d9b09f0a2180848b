import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { associationView } from "@xinheng/domain/access/association-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { saveAssociation } from "./association-store.ts";

export const createAssociation = deed({
  name: "create-association",
  method: "POST",
  path: "/associations",
  says: { zh: "在平台上建立一家协会。", en: "Opens an association on the platform." },
  body: z.object({
    /** Its part of every public address, /a/{slug}/. */
    slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
    name: z.string().trim().min(2).max(200),
    shortName: z.string().trim().min(1).max(40),
    /** GB/T 2260: CN, CN-41, CN-410100. */
    region: z
      .string()
      .regex(/^CN(-[0-9]{2,6})?$/)
      .default("CN"),
  }),
  reply: associationView,
  refuses: ["slug-taken"],
  journals: ({ reply }) => ({ ids: { association: reply.id } }),
  run: async ({ tx, body, now }) => {
    const association = { id: uuidv7(), ...body, demonstration: false };
    const saved = await saveAssociation(tx, association, now);
    return saved ? association : refuse("slug-taken", { slug: body.slug });
  },
});
