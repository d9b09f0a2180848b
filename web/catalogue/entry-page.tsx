import { Select } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { addressOf, type Reply } from "../kit/api.ts";
import { Fact } from "../kit/fact.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, type Asked, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { CompareEditions } from "./compare-editions.tsx";
import { EntryContent } from "./entry-content.tsx";
import { FieldsTable } from "./fields-table.tsx";
import { MarkTag } from "./mark-tag.tsx";

type Entry = Reply<"/api/catalogue/{kind}/{id}", "get">;
export type Edition = Entry["editions"][number];

/** One entry of the catalogue or the rules in a chosen edition. */
export function EntryPage({ kind, id, can }: { kind: string; id: string; can: readonly string[] }) {
  // The address says the kind; one that does not exist is refused by the server with its sentence.
  const asked = useAnswer("/api/catalogue/{kind}/{id}", { path: { kind: kind as Entry["kind"], id } });
  return <Loaded asked={asked} can={can} />;
}

function Loaded({ asked, can }: { asked: Asked<Entry>; can: readonly string[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [chosen, choose] = useState<string | null>(null);
  return (
    <Answered asked={asked}>
      {({ kind, id, editions }) => {
        const edition =
          editions.find(({ ref }) => ref === chosen) ?? editions.find(({ inForce }) => inForce) ?? editions[0];
        if (edition === undefined) return null;
        return (
          <>
            <PageHead
              title={nameIn(locale, edition.name, edition.nameEn)}
              trail={<Link href="/desk/catalogue">{say("desk.catalogue")}</Link>}
              tags={
                <>
                  <span className="tag">{say(`catalogue.kind.${kind}`)}</span>
                  <span className={`tag ${edition.inForce ? "good" : ""}`}>
                    {edition.inForce ? say("catalogue.inForce") : say("catalogue.notInForce")}
                  </span>
                  {edition.from === "desk" && <span className="tag link">{say("catalogue.from.desk")}</span>}
                </>
              }
              actions={
                <>
                  {kind === "catalogue" && can.includes("fetch-import-template") && (
                    <a
                      className="button quiet"
                      href={addressOf("/api/catalogue-templates/{item}", { path: { item: id } })}
                      download
                    >
                      {say("template.fetch")}
                    </a>
                  )}
                  {editions.length > 1 && (
                    <Select
                      aria-label={say("catalogue.edition")}
                      value={edition.ref}
                      options={editions.map(({ ref, edition: name }) => ({ value: ref, label: name }))}
                      onChange={choose}
                    />
                  )}
                </>
              }
            />
            <Header edition={edition} />
            {edition.catalogue !== null && <FieldsTable entry={edition.catalogue} />}
            {edition.content !== null && <EntryContent content={edition.content} />}
            {editions.length > 1 && (
              <CompareEditions key={edition.ref} entry={{ kind, id, editions }} shown={edition.ref} />
            )}
          </>
        );
      }}
    </Answered>
  );
}

function Header({ edition }: { edition: Edition }) {
  const say = useDeskSay();
  const { source, validFrom: from, validTo: to } = edition;
  return (
    <section className="sheet">
      <dl className="facts">
        <Fact name={say("catalogue.ref")}>
          <span className="code">{edition.ref}</span>
        </Fact>
        <Fact name={say("record.valid")}>
          {to === null ? say("record.validFrom", { from }) : say("record.validFromTo", { from, to })}
        </Fact>
        <Fact name={say("catalogue.region")}>{edition.association ?? edition.region}</Fact>
        <Fact name={say("catalogue.source")}>
          {source.url === undefined ? source.document : <a href={source.url}>{source.document}</a>} {source.article}{" "}
          <MarkTag mark={source.mark} />
          {source.documents?.map((id) => (
            <div key={id} className="small">
              <Link href={`/desk/normative-documents?q=${id}`}>{say("register.title")}</Link>
            </div>
          ))}
          {source.note !== undefined && <div className="small">{source.note}</div>}
        </Fact>
        {edition.replaces !== null && (
          <Fact name={say("catalogue.replaces")}>
            <span className="code">{edition.replaces}</span>
          </Fact>
        )}
      </dl>
    </section>
  );
}
