import { renderTemplate } from "../../catalogue/render-template.ts";
import type { TemplateEntry } from "../../catalogue/template-entry.ts";

/** What somebody is told before the first question, paragraph by paragraph, as the template of the day has it. */
export function rightsNote(template: TemplateEntry, association: string, on: string): string[] {
  const facts = { texts: { association }, optional: {}, rows: {} };
  const { blocks } = renderTemplate({ ...template, documentKind: "case-interview-rights" }, facts, {
    number: null,
    on,
  });
  return blocks.flatMap((block) => (block.role === "paragraph" ? [block.spans.map(({ text }) => text).join("")] : []));
}
