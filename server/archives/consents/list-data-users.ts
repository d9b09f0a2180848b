import { z } from "zod";
import { mayPerform, openTo } from "@xinheng/domain/access/permission.ts";
import { dataUserView } from "@xinheng/domain/archives/consents/data-user.ts";
import { question } from "../../platform/operation.ts";
import { listKeptDataUsers } from "./data-user-store.ts";
import { viewDataUsers } from "./view-data-user.ts";

export const listDataUsers = question({
  name: "list-data-users",
  path: "/data-users",
  says: {
    zh: "授权查询方名册；会员看到现有的各家，用来选择授权给谁。",
    en: "The register of data users; members see those that stand, to choose whom they consent to.",
  },
  query: z.object({ before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({ dataUsers: z.array(dataUserView), next: z.uuid().nullable(), can: z.array(z.string()) }),
  refuses: [],
  async run(reader) {
    const { tx, actor, query } = reader;
    const standing = !mayPerform(actor, "list-consents");
    const found = await listKeptDataUsers(tx, { standing, before: query.before, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    return {
      dataUsers: await viewDataUsers(reader, page),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
      can: openTo(actor, ["admit-data-user"]),
    };
  },
});
