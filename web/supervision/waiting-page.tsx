import { Link } from "wouter";
import { useLocale } from "../kit/locale.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

/** What waits for the offices one holds: the most urgent first, as the server orders it. */
export function WaitingPage() {
  const say = useDeskSay();
  const locale = useLocale();
  const waiting = useAnswer("/api/waiting", {});
  return (
    <>
      <PageHead title={say("desk.waiting")} />
      <section className="sheet">
        <Answered asked={waiting}>
          {({ waiting: items }) =>
            items.length === 0 ? (
              <div className="empty">
                <b>{say("waiting.none")}</b>
                {say("waiting.none.why")}
              </div>
            ) : (
              <ul className="rows waiting">
                {items.map((item) => (
                  <li key={`${item.kind}${item.matterPath}${item.title.zh}`}>
                    <div>
                      <Link href={item.matterPath}>{item.title[locale]}</Link>
                      <div className="small">{say("waiting.since", { on: item.since })}</div>
                    </div>
                    {item.dueOn !== null && <span className="tag wait">{say("waiting.due", { on: item.dueOn })}</span>}
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      </section>
    </>
  );
}
