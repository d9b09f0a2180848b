import { Select } from "antd";
import { Link, useSearchParams } from "wouter";
import { officeOrCode } from "../access/office-name.ts";
import type { Reply } from "../kit/api.ts";
import { useLocale } from "../kit/locale.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

type Item = Reply<"/api/dates", "get">["owners"][number]["items"][number];

const spans = [7, 30, 90, 366] as const;
const tones: Record<Item["state"], string> = { overdue: "act", due: "wait", ends: "" };

/** What is overdue, falls due or ends by itself, office by office. */
export function DatesPage() {
  const say = useDeskSay();
  const locale = useLocale();
  const [asked, setAsked] = useSearchParams();
  const within = spans.find((one) => String(one) === asked.get("within")) ?? 30;
  const dates = useAnswer("/api/dates", { query: { within } });
  return (
    <>
      <PageHead title={say("desk.dates")} />
      <p>
        {say("dates.lead")} <Link href="/desk/notice-settings">{say("dates.calendar")}</Link>
      </p>
      <div className="tools">
        <Select
          aria-label={say("dates.within")}
          value={within}
          style={{ width: 160 }}
          options={spans.map((count) => ({ value: count, label: say("days", { count }) }))}
          onChange={(count) => setAsked({ within: String(count) })}
        />
      </div>
      <Answered asked={dates}>
        {({ owners, until, more }) => (
          <>
            {owners.length === 0 && <p className="empty">{say("dates.none", { until })}</p>}
            {owners.map(({ owner, items }) => (
              <section className="sheet" key={owner} aria-label={officeOrCode(owner, locale)}>
                <h2>{officeOrCode(owner, locale)}</h2>
                <ul className="rows waiting">
                  {items.map((item) => (
                    <DateRow
                      key={`${item.kind}${item.on}${item.matterPath}${item.subjectName}${item.title.zh}`}
                      item={item}
                    />
                  ))}
                </ul>
              </section>
            ))}
            {more && <p className="note">{say("dates.more")}</p>}
          </>
        )}
      </Answered>
    </>
  );
}

function DateRow({ item: { state, title, subjectName, on, provisional, matterPath } }: { item: Item }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <li>
      <div>
        <Link href={matterPath}>{title[locale]}</Link>
        {subjectName !== "" && <div className="small">{subjectName}</div>}
      </div>
      <span className="tags">
        <span className={`tag ${tones[state]}`}>{say(`dates.${state}`)}</span>
        <span className="tag">{say("dates.on", { on })}</span>
        {provisional && <span className="tag wait">{say("clocks.provisional")}</span>}
      </span>
    </li>
  );
}
