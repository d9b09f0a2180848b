import type { DocumentFacts } from "../catalogue/document-kinds.ts";
import { writtenDate } from "../official-date.ts";
import type { MeetingView } from "./meeting-view.ts";

const meansNames = { "in-person": "现场", mixed: "现场和线上", online: "线上", correspondence: "通讯" } as const;
const presenceNames = { "in-room": "到会", online: "线上", proxy: "委托", away: "未到" } as const;
const partyNames = { present: "出席", "sat-in": "列席", absent: "未到会" } as const;
const ballotNames = { open: "公开表决", secret: "无记名票决" } as const;

/** Beyond so many the list of those entitled stays with the sign-in, and the minutes tell the figures. */
const mostNamed = 600;

/** Everything the minutes tell: nothing in them is typed again, so they cannot differ from what was declared. */
export function minutesFacts(
  meeting: MeetingView,
  {
    association,
    demonstration,
    corrects = null,
  }: {
    readonly association: string;
    readonly demonstration: string | null;
    /** The minutes that this document stands in the place of, and what was wrong in them. */
    readonly corrects?: { readonly number: string; readonly why: string } | null;
  },
): DocumentFacts<"meeting-minutes"> {
  const { attendance, attendees, party } = meeting;
  return {
    texts: {
      association,
      title: meeting.title,
      body: meeting.bodyName,
      heldOn: writtenDate(meeting.heldOn),
      beginsAt: meeting.beginsAt,
      place: meeting.place,
      means: meansNames[meeting.means],
      chair: meeting.chair,
      recorder: meeting.recorder,
      charter: `章程第${String(meeting.charter?.version ?? 0)}版`,
      attendance: `应到${String(attendance.entitled)}，实到${String(attendance.present)}，法定人数${String(attendance.needed ?? 0)}。`,
      party: party === null ? "。" : partySentence(party),
    },
    optional: {
      demonstration,
      corrects:
        corrects === null ? null : `本件更正${corrects.number}号会议纪要并代替该件。更正的内容和缘由：${corrects.why}`,
    },
    rows: {
      attendees:
        attendees.length > mostNamed
          ? []
          : attendees.map(({ name, post, presence, proxyHolder }) => ({
              name,
              post: post ?? "",
              presence: presenceNames[presence] + (proxyHolder === null ? "" : `（受托人：${proxyHolder.name}）`),
            })),
      items: meeting.agenda.map(itemRow),
      notes: meeting.minutes
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => ({ line: line.trim() })),
    },
  };
}

function partySentence({ presence, note }: NonNullable<MeetingView["party"]>): string {
  return `党组织负责人${partyNames[presence]}${note === "" ? "" : `（${note}）`}。`;
}

function itemRow(item: MeetingView["agenda"][number]) {
  const { position, title, resolution, ballot, recusals, integrity } = item;
  const kind = resolution === null ? "通报" : `${resolution.name}，${ballotNames[ballot]}（章程${resolution.article}）`;
  return {
    position: String(position),
    title,
    kind: kind + (integrity ? "；诚信自律工作" : ""),
    aside: recusals.map(({ name, reason }) => `${name}（${reason}）`).join("；"),
    result: resultOf(item),
  };
}

function resultOf({ outcome, withdrawn, resolution }: MeetingView["agenda"][number]): string {
  if (withdrawn !== null) return `撤下：${withdrawn}`;
  if (outcome !== null) return `${outcome.number}：${outcome.said.zh}`;
  return resolution === null ? "已通报。" : "未表决。";
}
