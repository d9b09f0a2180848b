import { Select } from "antd";
import { Link } from "wouter";
import { useAddressFilter } from "../governance/address-filter.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { NothingHere } from "../desk/nothing-here.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { EntryRow } from "./entry-row.tsx";
import { colourTones, type List, ListFacts } from "./list-facts.tsx";
import { ProposeForm } from "./propose-form.tsx";

const states = ["proposed", "in-list", "over"] as const;

/** One list: its rule on top, who is in it below. */
export function ListPage({ id }: { id: string }) {
  const found = useAnswer("/api/lists", {});
  return (
    <Answered asked={found}>
      {({ lists, can }) => {
        const list = lists.find((one) => one.id === id);
        return list === undefined ? <NothingHere /> : <OneList list={list} can={can} />;
      }}
    </Answered>
  );
}

function OneList({ list, can }: { list: List; can: readonly string[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <>
      <PageHead
        title={nameIn(locale, list.name, list.nameEn)}
        trail={<Link href="/desk/lists">{say("desk.lists")}</Link>}
        tags={
          <>
            <span className={`tag ${colourTones[list.colour]}`}>{say(`list.colour.${list.colour}`)}</span>
            <span className="tag">{say("list.standing", { count: list.standing })}</span>
          </>
        }
      />
      <section className="sheet" aria-label={say("list.article")}>
        <ListFacts list={list} />
      </section>
      {list.holder === "association" && can.includes("propose-list-entry") && <ProposeForm list={list} />}
      {can.includes("list-list-entries") && <Entries list={list} />}
    </>
  );
}

function Entries({ list }: { list: List }) {
  const say = useDeskSay();
  const { chosen, choose, cursor, setCursor } = useAddressFilter(["state"]);
  const state = states.find((one) => one === chosen["state"]);
  const found = useAnswer("/api/list-entries", {
    query: { list: list.id, ...(state === undefined ? {} : { state }), ...(cursor === null ? {} : { cursor }) },
  });
  return (
    <>
      {list.holder === "association" && (
        <div className="tools">
          <Select
            allowClear
            aria-label={say("list.state")}
            placeholder={say("list.everyState")}
            value={state}
            style={{ width: 160 }}
            options={states.map((one) => ({ value: one, label: say(`list.state.${one}`) }))}
            onChange={(one?: string) => choose({ state: one })}
          />
        </div>
      )}
      <Answered asked={found}>
        {({ entries, next }) => (
          <>
            <section className="sheet" aria-label={list.name}>
              {entries.length === 0 && <p className="empty">{say("list.none")}</p>}
              <ul className="rows worded">
                {entries.map((entry) => (
                  <EntryRow key={entry.id} entry={entry} resolution={list.resolution} />
                ))}
              </ul>
            </section>
            <MoreButton next={next} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </>
  );
}
