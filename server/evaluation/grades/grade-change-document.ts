import type { GradeMatter } from "@xinheng/domain/evaluation/rounds/grade.ts";
import { writtenDate } from "@xinheng/domain/official-date.ts";
import { issueRightsDocument, type RightsMover } from "../../archives/objections/issue-rights-document.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";

type GradeChange = {
  readonly entry: KeptEntry;
  readonly before: string;
  readonly after: string;
  readonly raised: boolean;
  readonly about: GradeMatter;
  readonly since: string;
  readonly resolution: string;
  readonly decidedOn: string;
};

const why = {
  veto: "因出现评价模型规定的一票否决情形，该等级自上述日期起暂停",
  objection: "对该等级提出的异议经核查成立，交会议重新审议",
  review: "年度复核按今天的记录得出的等级低于原等级",
} as const satisfies Record<GradeMatter, string>;

/** What the member is told of its grade: kept or lowered, by which resolution, and that it may object. */
export function issueGradeChange(mover: RightsMover, change: GradeChange) {
  const { entry, before, about, since, resolution, decidedOn } = change;
  const order = {
    kind: "evaluation-change",
    operation: "settle-evaluation-grade",
    subjectId: entry.subjectId,
  } as const;
  return issueRightsDocument(mover, order, (association) => ({
    texts: {
      ...{ association: association.name, subject: entry.name, before, why: why[about], since: writtenDate(since) },
      ...{ resolution, decidedOn: writtenDate(decidedOn) },
      outcome: outcomeOf(change),
    },
    optional: { demonstration: association.demonstration ? "本件为示例数据所出，不具任何效力。" : null },
    rows: {},
  }));
}

function outcomeOf({ before, after, about, raised }: GradeChange): string {
  if (after !== before) return `${raised ? "升" : "降"}为${after}，自今日起生效`;
  return about === "objection" ? `维持原等级${before}` : `维持原等级${before}，自今日起恢复有效`;
}
