import { Link } from "wouter";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { colourTones, type List } from "./list-facts.tsx";
import { useWrittenPeriod } from "./written-period.ts";

/** Every list in force, authorities' and the association's own apart. */
export function ListsPage() {
  const say = useDeskSay();
  const found = useAnswer("/api/lists", {});
  return (
    <>
      <PageHead title={say("desk.lists")} />
      <p>{say("lists.lead")}</p>
      <Answered asked={found}>
        {({ lists, can }) => (
          <>
            <Lists title={say("lists.own")} lists={lists.filter(({ holder }) => holder === "association")} />
            <Lists title={say("lists.official")} lists={lists.filter(({ holder }) => holder === "authority")} />
            {can.includes("upload-import") && (
              <p>
                <Link className="button quiet" href="/desk/imports">
                  {say("lists.bring")}
                </Link>
              </p>
            )}
          </>
        )}
      </Answered>
    </>
  );
}

function Lists({ title, lists }: { title: string; lists: readonly List[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const written = useWrittenPeriod();
  if (lists.length === 0) return null;
  return (
    <section className="sheet" aria-label={title}>
      <h2>{title}</h2>
      <ul className="rows worded">
        {lists.map((list) => (
          <li key={list.id}>
            <div>
              <Link href={`/desk/lists/${list.id}`}>{nameIn(locale, list.name, list.nameEn)}</Link>{" "}
              <span className={`tag ${colourTones[list.colour]}`}>{say(`list.colour.${list.colour}`)}</span>{" "}
              <span className="tag">{say("list.standing", { count: list.standing })}</span>
            </div>
            <div className="small">
              {list.authority} · {list.article} · {list.term === null ? say("list.term.open") : written(list.term)} ·{" "}
              {say(`list.publicity.${list.publicity}`)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
