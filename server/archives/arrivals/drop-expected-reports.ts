import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { dropExpectation } from "./reporting-store.ts";

/** A department is no longer expected to report an item; what it sent is judged as before. */
export const dropExpectedReports = deed({
  name: "drop-expected-reports",
  method: "POST",
  path: "/gaps/expectations/removal",
  says: {
    zh: "取消应报单位的登记：不再归它报送，或者登记有误。已经报送的照旧比对。",
    en: "Takes back that a department is to report an item; what it has sent is compared as before.",
  },
  body: z.object({ source: z.string().trim().min(2).max(200), item: z.string().min(1).max(100) }),
  reply: z.object({ source: z.string(), item: z.string() }),
  refuses: ["expectation-not-found"],
  journals: ({ reply: { item } }) => ({ ids: { item } }),
  async run({ tx, body: { source, item } }) {
    return (await dropExpectation(tx, { source, item }))
      ? { source, item }
      : refuse("expectation-not-found", { source });
  },
});
