import { z } from "zod";
import { consentClasses } from "@xinheng/domain/archives/consents/consent.ts";
import { archiveView } from "@xinheng/domain/archives/record-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { readConsented } from "./read-consented.ts";

/** What a data user would read today under a consent to these classes; for the subject, before it signs. */
export const previewConsent = question({
  name: "preview-consent",
  path: "/subjects/{subjectId}/consent-preview",
  says: {
    zh: "授权之前先看：授权这些类别，查询方今天会看到哪些记录。",
    en: "Before signing: which records a data user would read today under a consent to these classes.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({
    /** Names of classes, with commas between them. */
    classes: z
      .string()
      .min(1)
      .max(2_000)
      .transform((text) => text.split(",")),
    closed: z.enum(["yes", "no"]).default("no"),
  }),
  reply: archiveView,
  refuses: ["subject-not-found", "subject-merged", "consent-class-unknown"],
  async run({ tx, house, today, params: { subjectId }, query }) {
    const known = consentClasses(house.packs.set).map(({ name }) => name);
    const strange = query.classes.find((name) => !known.includes(name));
    if (strange !== undefined) return refuse("consent-class-unknown", { name: strange });
    return readConsented({ tx, house, today, subjectId, classes: query.classes, closed: query.closed === "yes" });
  },
});
