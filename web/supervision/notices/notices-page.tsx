import { noticeKind, noticeKinds } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import type { NoticeView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { Button, Segmented, Select } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { useLocale } from "../../kit/locale.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

const askEveryMs = 10_000;

/** What I was told; which part of it is in the address. */
export function NoticesPage() {
  const say = useDeskSay();
  const [asked] = useSearchParams();
  const [after, setAfter] = useState<string | null>(null);
  const mark = useDeed("post", "/api/notices/reading");
  const state = asked.get("state") === "all" ? "all" : "unread";
  const kind = noticeKind.safeParse(asked.get("kind")).data;
  const query = { state, ...(kind === undefined ? {} : { kind }), ...(after === null ? {} : { after }) } as const;
  const notices = useAnswer("/api/notices", { query }, () => askEveryMs);
  const unread = notices.answer?.ok === true ? notices.answer.value.unread : 0;
  return (
    <>
      <PageHead
        title={say("desk.notices")}
        actions={
          <>
            {unread > 0 && (
              <Button loading={mark.busy} onClick={() => void mark.send({ body: { ids: "all" } })}>
                {say("notices.markAll")}
              </Button>
            )}
            <Link className="button quiet" href="/desk/notice-settings">
              {say("notices.settings")}
            </Link>
          </>
        }
      />
      {mark.problem !== null && <ProblemNote problem={mark.problem} />}
      <NoticeFilter changed={() => setAfter(null)} />
      <section className="sheet">
        <Answered asked={notices}>
          {(value) =>
            value.notices.length === 0 ? (
              <NoNotices filtered={state === "all" || kind !== undefined} />
            ) : (
              <>
                <ul className="rows waiting">
                  {value.notices.map((notice) => (
                    <NoticeItem
                      key={notice.id}
                      notice={notice}
                      read={() => void mark.send({ body: { ids: [notice.id] } })}
                    />
                  ))}
                </ul>
                <MoreButton next={value.next} first={after === null} go={setAfter} />
              </>
            )
          }
        </Answered>
      </section>
    </>
  );
}

function NoNotices({ filtered }: { filtered: boolean }) {
  const say = useDeskSay();
  if (filtered) return <div className="empty">{say("notices.noneOf")}</div>;
  return (
    <div className="empty">
      <b>{say("notices.none")}</b>
      {say("notices.none.why")}
    </div>
  );
}

function NoticeFilter({ changed }: { changed: () => void }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [asked, setAsked] = useSearchParams();
  const set = (name: string, value: string | undefined) => {
    changed();
    setAsked((before) => {
      const next = new URLSearchParams(before);
      if (value === undefined) next.delete(name);
      else next.set(name, value);
      return next;
    });
  };
  return (
    <div className="tools">
      <Segmented
        aria-label={say("notices.which")}
        value={asked.get("state") === "all" ? "all" : "unread"}
        options={[
          { value: "unread", label: say("notices.unread") },
          { value: "all", label: say("notices.all") },
        ]}
        onChange={(state) => set("state", state === "all" ? "all" : undefined)}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        aria-label={say("notices.kind")}
        placeholder={say("notices.everyKind")}
        value={noticeKind.safeParse(asked.get("kind")).data}
        style={{ width: 280 }}
        options={noticeKind.options.map((kind) => ({ value: kind, label: noticeKinds[kind][locale] }))}
        onChange={(kind?: string) => set("kind", kind)}
      />
    </div>
  );
}

/** Whoever goes to the matter has read the notice. */
function NoticeItem({ notice, read }: { notice: NoticeView; read: () => void }) {
  const say = useDeskSay();
  const locale = useLocale();
  const isUnread = notice.readAt === null;
  return (
    <li>
      <div>
        <Link
          href={notice.matterPath}
          onClick={() => {
            if (isUnread) read();
          }}
        >
          {notice.title[locale]}
        </Link>
        <div className="small">{writtenInstant(notice.madeAt)}</div>
      </div>
      {isUnread && (
        <Button type="link" size="small" onClick={read}>
          {say("notices.mark")}
        </Button>
      )}
    </li>
  );
}
