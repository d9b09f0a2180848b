import { z } from "zod";
import { type NoticeKind, noticeKinds } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import type { JournalRow } from "../../platform/journal-store.ts";
import { holdersOf, partiesOf, type Reporter } from "./entry-news.ts";
import type { News } from "./tell.ts";

/** What a step of an evaluation is news of: to the secretariat, to the member, or to both. */
function kindsOf(operation: string): readonly NoticeKind[] {
  switch (operation) {
    case "apply-for-evaluation":
    case "object-to-evaluation":
      return ["evaluation-filed"];
    case "qualify-evaluation-entry":
    case "freeze-evaluation-round":
    case "answer-evaluation-objection":
    case "notify-evaluation-result":
    case "publicise-evaluation-result":
    case "settle-evaluation-grade":
    case "issue-evaluation-certificate":
      return ["evaluation-moved"];
    case "suspend-evaluation-grades":
      return ["grade-suspended", "grade-to-settle"];
    case "call-grade-review":
      return ["grade-review-due"];
    case "note-marks-overdue":
      return ["marks-overdue"];
    default:
      return [];
  }
}

/** The news of one entry, for each member it is about: a freeze and a veto may be about many. */
export async function listEvaluationNews(reporter: Reporter, entry: JournalRow): Promise<News[]> {
  const kinds = kindsOf(entry.operation);
  const ids = z.record(z.string(), z.unknown()).parse(entry.ids);
  const evaluationId = ids["entry"];
  const news: News[] = [];
  for (const subjectId of kinds.length === 0 ? [] : entry.subjects)
    for (const kind of kinds) {
      const { associationId, persons } = await whoOf(reporter, entry, { kind, subjectId });
      news.push({
        ...{ kind, associationId, event: `${entry.id} ${subjectId}` },
        about: { subjectId, ...(typeof evaluationId === "string" ? { evaluationId } : {}) },
        persons: persons.filter((accountId) => accountId !== entry.actor_id),
      });
    }
  return news;
}

async function whoOf(
  reporter: Reporter,
  { association_id: associationId }: JournalRow,
  { kind, subjectId }: { readonly kind: NoticeKind; readonly subjectId: string },
) {
  const { offices, persons } = noticeKinds[kind];
  const told =
    persons === "subject"
      ? await partiesOf(reporter, subjectId, associationId)
      : await holdersOf(reporter, offices, associationId);
  return { associationId, persons: told };
}
