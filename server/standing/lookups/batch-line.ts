import type { StandingView } from "@xinheng/domain/standing/standing-view.ts";

export const batchHeading = [
  "统一社会信用代码",
  "名称",
  "结论",
  "适用的措施",
  "依据",
  "理由（名单、文书）",
  "届满日期",
  "异议",
] as const;

const verdicts = { green: "绿色通道", normal: "正常", restricted: "受限" } as const;

/** A row of the answer; a code that nobody holds says so and is no verdict. */
export function batchLine(code: string, answer: StandingView | null): readonly string[] {
  if (answer === null) return [code, "", "没有这个主体的信息", "", "", "", "", ""];
  const each = (of: (one: StandingView["following"][number]) => string) => answer.following.map(of).join("；");
  return [
    code,
    answer.name,
    verdicts[answer.verdict],
    each(({ name }) => name),
    each(({ basis }) => basis),
    each(({ ground }) => `${ground.listName}，${ground.document.issuer}${ground.document.number}`),
    each(({ until }) => until ?? "未定"),
    [...new Set([...answer.following.map(({ ground }) => ground), ...answer.listings].flatMap(disputes))].join("；"),
  ];
}

/** What is disputed of a place in a list goes wherever the place is told. */
function disputes({ listName, disputedSince, groundDisputedSince }: StandingView["listings"][number]): string[] {
  return [
    ...(disputedSince === null ? [] : [`${listName}有异议（${disputedSince}起）`]),
    ...(groundDisputedSince === null ? [] : [`${listName}所依据的记录有异议（${groundDisputedSince}起）`]),
  ];
}
