import type { DeskSay } from "../words/use-desk-say.ts";

const titles = {
  facts: "key.facts",
  figures: "key.figures",
  groups: "key.groups",
  indicators: "key.indicators",
  vetoes: "key.vetoes",
  requirements: "key.requirements",
  grades: "key.grades",
  full: "key.full",
  gradeScale: "key.gradeScale",
} as const;

/** What a table of a model is called. */
export function tableTitle(say: DeskSay, table: string): string {
  return table in titles ? say(titles[table as keyof typeof titles]) : say("model.whole");
}
