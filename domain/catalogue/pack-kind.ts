import { z } from "zod";

/** What the entries of the packs are, in the order the desk offers them. */
export const packKind = z.enum([
  "catalogue",
  "rule",
  "list",
  "measure",
  "model",
  "charter",
  "template",
  "calendar",
  "sector",
  "words",
  "document",
]);
