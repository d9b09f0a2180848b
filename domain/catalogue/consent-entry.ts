import { z } from "zod";
import { packHeader, packTerm } from "./pack-header.ts";

/** 授权查询: how long a consent to look into an archive holds at most, and how long where nobody says otherwise. */
export const consentRule = z.strictObject({
  ...packHeader,
  kind: z.literal("rule"),
  type: z.literal("consent"),
  usual: packTerm,
  longest: packTerm,
});
