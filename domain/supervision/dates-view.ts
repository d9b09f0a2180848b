import { z } from "zod";

/** What a day is the last one of. */
export const dateKind = z.enum([
  "deadline",
  "matter",
  "list-statement",
  "list-term",
  "measure-term",
  "commitment-shown",
  "commitment-term",
  "publicity-end",
  "suit-hearing",
  "proposal-due",
  "proposal-answer",
]);
export type DateKind = z.infer<typeof dateKind>;

/** What ends by itself on its day, and asks nobody for anything. */
const endings: readonly DateKind[] = ["list-term", "measure-term", "commitment-term", "publicity-end"];

export const dateState = z.enum(["overdue", "due", "ends"]);
export type DateState = z.infer<typeof dateState>;

/** Somebody's last day: to be met by its owner, missed, or the day on which something ends by itself. */
export const dateItem = z.object({
  kind: dateKind,
  state: dateState,
  title: z.object({ zh: z.string(), en: z.string() }),
  /** Whom it concerns; "" for what concerns no subject. */
  subjectName: z.string(),
  on: z.iso.date(),
  /** Whether the calendar of its year is not published yet. */
  provisional: z.boolean(),
  matterPath: z.string().startsWith("/desk"),
});
export type DateItem = z.infer<typeof dateItem>;

export const datesPage = z.object({
  today: z.iso.date(),
  until: z.iso.date(),
  /** By the office whose they are, each in the order of its days. */
  owners: z.array(z.object({ owner: z.string(), items: z.array(dateItem) })),
  /** More than are shown. */
  more: z.boolean(),
});

export function stateOfDate(kind: DateKind, on: string, today: string): DateState {
  if (endings.includes(kind)) return "ends";
  return on < today ? "overdue" : "due";
}

const titles: Readonly<Record<Exclude<DateKind, "deadline">, { readonly zh: string; readonly en: string }>> = {
  matter: { zh: "答复：{name}", en: "To be answered: {name}" },
  "list-statement": { zh: "陈述期限：{name}", en: "Time for a statement: {name}" },
  "list-term": { zh: "期满移出：{name}", en: "Leaves by itself: {name}" },
  "measure-term": { zh: "措施期满：{name}", en: "Measure ends: {name}" },
  "commitment-shown": { zh: "应提交履行情况：{name}", en: "Keeping to be shown: {name}" },
  "commitment-term": { zh: "承诺期满：{name}", en: "Commitment ends: {name}" },
  "suit-hearing": { zh: "开庭：{name}", en: "Hearing: {name}" },
  "publicity-end": { zh: "公示期满：{name}", en: "Publicity ends: {name}" },
  "proposal-due": { zh: "征求意见截止：{name}", en: "Opinions are due: {name}" },
  "proposal-answer": { zh: "查看建言有没有答复：{name}", en: "Look for an answer to a proposal: {name}" },
};

/** The title in both languages. */
export function dateTitle(
  kind: Exclude<DateKind, "deadline">,
  name: { readonly zh: string; readonly en: string },
): DateItem["title"] {
  const { zh, en } = titles[kind];
  return { zh: zh.replace("{name}", name.zh), en: en.replace("{name}", name.en) };
}
