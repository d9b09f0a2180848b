import { office, offices } from "@xinheng/domain/access/office.ts";
import type { NoticeWords } from "@xinheng/domain/catalogue/words-entry.ts";
import { noticeKind, noticeKinds } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { noticeSentence, type TwoTongues } from "@xinheng/domain/supervision/notices/notice-sentence.ts";
import {
  matterPath,
  noticeAbout,
  type NoticeAbout,
  type NoticeView,
} from "@xinheng/domain/supervision/notices/notice-view.ts";
import { deedName } from "@xinheng/domain/supervision/waiting-view.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { Notice } from "../../platform/notices/notice-store.ts";
import { findNoticeNames, type NoticeNames } from "./notice-name-store.ts";

/** Notices as they are read now: names are looked up at this moment, and what was erased has none. */
export async function viewNotices(tx: ReadTx, notices: readonly Notice[], words: NoticeWords): Promise<NoticeView[]> {
  const read = notices.map((notice) => ({ ...notice, about: noticeAbout.parse(notice.about) }));
  const idsOf = (name: string) => read.flatMap(({ about }) => (name in about ? [String(about[name])] : []));
  const names = await findNoticeNames(tx, {
    imports: idsOf("importId"),
    subjects: idsOf("subjectId"),
    terms: idsOf("termId"),
    hooks: idsOf("hookId"),
  });
  return read.map((notice) => {
    const kind = noticeKind.parse(notice.kind);
    const { about } = notice;
    const name = nameOf(about, names);
    const filling = {
      ...(name === null ? {} : { name }),
      ...(typeof about["count"] === "number" ? { count: about["count"] } : {}),
      ...(typeof about["on"] === "string" ? { on: about["on"] } : {}),
    };
    return {
      id: notice.id,
      kind,
      kindName: { zh: noticeKinds[kind].zh, en: noticeKinds[kind].en },
      title: noticeSentence(words, kind, filling),
      matterPath: matterPath(kind, about),
      madeAt: notice.madeAt.toISOString(),
      readAt: notice.readAt?.toISOString() ?? null,
    };
  });
}

function nameOf(about: NoticeAbout, names: NoticeNames): TwoTongues | null {
  if (typeof about["operation"] === "string") {
    const deed = deedName(about["operation"]);
    const file = names.get(String(about["importId"]))?.name;
    return file === undefined ? deed : { zh: `${deed.zh}（${file}）`, en: `${deed.en} (${file})` };
  }
  const id = about["importId"] ?? about["subjectId"] ?? about["termId"] ?? about["hookId"];
  const found = id === undefined ? undefined : names.get(String(id));
  if (found === undefined) return null;
  const held = office.safeParse(found.office).data;
  if (held === undefined) return { zh: found.name, en: found.name };
  const place = found.name === "" ? { zh: "", en: "" } : { zh: `${found.name} `, en: ` (${found.name})` };
  return { zh: `${place.zh}${offices[held].zh}`, en: `${offices[held].en}${place.en}` };
}
