import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Bodies } from "./bodies-page.tsx";
import { BodyTerm } from "./body-term.tsx";
import { PostponeForm } from "./postpone-form.tsx";
import { SeatForm } from "./seat-form.tsx";
import { TermForm } from "./term-form.tsx";

export type Body = Bodies["rows"][number];

/** One body whole. */
export function BodySheet({ body }: { body: Body }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { term } = body;
  const name = nameIn(locale, body.name, body.nameEn);
  return (
    <section className="sheet" aria-label={name} id={body.id}>
      <h2>
        {name} {term !== null && <TermTag state={term.state} />}
      </h2>
      {body.wants.length > 0 && (
        <ul className="note wants">
          {body.wants.map((want) => (
            <li key={want.zh}>{want[locale]}</li>
          ))}
        </ul>
      )}
      <dl className="facts pair">
        <Fact name={say("bodies.article")}>{body.article}</Fact>
        <Fact name={say("rules.quorum")}>{body.quorum[locale]}</Fact>
        <Fact name={say("rules.majority")}>{body.majority[locale]}</Fact>
        <Fact name={say("bodies.notice")}>{say("days", { count: body.noticeDays })}</Fact>
        <Fact name={say("bodies.meetings")}>{say("bodies.meetingsSays", { count: body.meetingsPerYear })}</Fact>
        {body.members !== null && <Fact name={say("bodies.members")}>{writtenNumber(body.members)}</Fact>}
        {body.termYears !== null && <Fact name={say("bodies.term")}>{say("years", { count: body.termYears })}</Fact>}
        {body.posts.length > 0 && (
          <Fact name={say("bodies.posts")} whole>
            <span className="tags">
              {body.posts.map((post) => (
                <span key={post.id} className={post.held < post.least ? "tag wait" : "tag"}>
                  {nameIn(locale, post.name, post.nameEn)} {post.held}/{post.least}
                  {post.most > post.least ? "+" : ""}
                </span>
              ))}
            </span>
          </Fact>
        )}
      </dl>
      {term !== null && <BodyTerm body={name} term={term} />}
      <div className="deeds">
        {term?.can.includes("fill-seat") === true && body.posts.length > 0 && <SeatForm body={body} term={term} />}
        {term?.can.includes("postpone-body-term") === true && <PostponeForm term={term} />}
        {body.can.includes("begin-body-term") && body.termYears !== null && (
          <TermForm body={body.id} first={term === null} />
        )}
      </div>
    </section>
  );
}

const tones = { running: "good", warned: "wait", preparing: "wait", over: "act", ended: "" } as const;

function TermTag({ state }: { state: keyof typeof tones }) {
  const say = useDeskSay();
  return <span className={`tag ${tones[state]}`}>{say(`term.${state}`)}</span>;
}
