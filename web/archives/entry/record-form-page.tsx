import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { Select } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { type Entered, RecordForm } from "./record-form.tsx";

/** Enters one record. The item, and whom it is about, may stand in the address. */
export function RecordFormPage() {
  const say = useDeskSay();
  const catalogue = useAnswer("/api/catalogue", { query: { kind: "catalogue", limit: 200 } });
  return (
    <>
      <PageHead title={say("entry.title")} trail={<Link href="/desk/imports">{say("desk.imports")}</Link>} />
      <p>{say("entry.lead")}</p>
      <Answered asked={catalogue}>
        {({ entries }) => {
          const items = entries.filter(({ inForce, holder }) => inForce && holder === "authority");
          return items.length === 0 ? <p className="note">{say("upload.noItems")}</p> : <Chosen items={items} />;
        }}
      </Answered>
    </>
  );
}

type Item = { readonly id: string; readonly name: string; readonly nameEn: string | null };

function Chosen({ items }: { items: readonly Item[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [asked, setAsked] = useSearchParams();
  const item = items.find(({ id }) => id === asked.get("item"))?.id ?? items[0]?.id ?? "";
  const choose = (id: string) =>
    setAsked((before) => {
      before.set("item", id);
      return before;
    });
  return (
    <>
      <div className="tools">
        <Select
          aria-label={say("imports.item")}
          value={item}
          style={{ minWidth: 240 }}
          options={items.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(locale, name, nameEn) }))}
          onChange={choose}
        />
      </div>
      <FormOf key={item} item={item} name={asked.get("name") ?? ""} code={asked.get("code") ?? ""} />
    </>
  );
}

function FormOf({ item, name, code }: { item: string; name: string; code: string }) {
  const asked = useAnswer("/api/catalogue/{kind}/{id}", { path: { kind: "catalogue", id: item } });
  const [done, setDone] = useState<Entered | null>(null);
  return (
    <Answered asked={asked}>
      {({ editions }) => {
        const entry = (editions.find(({ inForce }) => inForce) ?? editions[0])?.catalogue ?? null;
        if (entry === null) return null;
        if (done !== null) return <Done done={done} again={() => setDone(null)} />;
        return <RecordForm entry={entry} about={aboutOf(entry, name, code)} entered={setDone} />;
      }}
    </Answered>
  );
}

function aboutOf({ roles }: CatalogueEntry, name: string, code: string): Record<string, string> {
  return {
    ...(name === "" || roles.subjectName === undefined ? {} : { [roles.subjectName]: name }),
    ...(code === "" || roles.subjectCode === undefined ? {} : { [roles.subjectCode]: code }),
  };
}

function Done({ done, again }: { done: Entered; again: () => void }) {
  const say = useDeskSay();
  return (
    <section className="sheet">
      <div className="note done" role="status">
        <p>{say(`entry.${done.outcome}`, { document: done.document })}</p>
        {done.newSubject && <p>{say("entry.newSubject")}</p>}
      </div>
      {done.held !== "" && <p className="note">{say("entry.held")}</p>}
      <div className="actions">
        <Link className="button" href={`/desk/subjects/${done.subjectId}`}>
          {say("entry.toArchive")}
        </Link>
        <button type="button" className="button quiet" onClick={again}>
          {say("entry.another")}
        </button>
      </div>
    </section>
  );
}
