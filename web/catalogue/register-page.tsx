import { Input, Select } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import type { Reply } from "../kit/api.ts";
import { Fact } from "../kit/fact.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { MarkTag } from "./mark-tag.tsx";

type Document = Reply<"/api/normative-documents", "get">["documents"][number];
const states = ["in-force", "amended", "repealed", "not-yet"] as const;
const tones = { "in-force": "good", amended: "wait", repealed: "", "not-yet": "link" } as const;

/** The normative documents behind the catalogue, as they stand on a day, and what stands on each. */
export function RegisterPage() {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const [after, setAfter] = useState<string | null>(null);
  const state = states.find((one) => one === asked.get("state"));
  const [q, on] = [asked.get("q") ?? "", asked.get("on") ?? ""];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on);
  const register = useAnswer("/api/normative-documents", {
    query: {
      ...(state === undefined ? {} : { state }),
      ...(q === "" ? {} : { q }),
      ...(isDay ? { on } : {}),
      ...(after === null ? {} : { after }),
    },
  });
  const filter = (next: { state?: string | undefined; q?: string; on?: string }) => {
    setAfter(null);
    const all = { state, q, on, ...next };
    setAsked(Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value ? [[key, value]] : []))));
  };
  return (
    <>
      <PageHead title={say("register.title")} trail={<Link href="/desk/catalogue">{say("desk.catalogue")}</Link>} />
      <div className="tools">
        <label>
          {say("register.on")}{" "}
          <Input
            type="date"
            value={on}
            onChange={({ target }) => filter({ on: target.value })}
            style={{ width: 160 }}
          />
        </label>
        <Select
          allowClear
          aria-label={say("state")}
          placeholder={say("register.everyState")}
          value={state}
          style={{ width: 140 }}
          options={states.map((one) => ({ value: one, label: say(`register.state.${one}`) }))}
          onChange={(one?: string) => filter({ state: one })}
        />
        <Input.Search
          allowClear
          defaultValue={q}
          maxLength={60}
          aria-label={say("register.search")}
          placeholder={say("register.search")}
          style={{ width: 240 }}
          onSearch={(typed) => filter({ q: typed.trim() })}
        />
      </div>
      <Answered asked={register}>
        {(value) => (
          <>
            {value.documents.length === 0 && <div className="empty">{say("register.none")}</div>}
            {value.documents.map((document) => (
              <DocumentSheet key={document.ref} document={document} />
            ))}
            <MoreButton next={value.next} first={after === null} go={setAfter} />
          </>
        )}
      </Answered>
    </>
  );
}

function DocumentSheet({ document }: { document: Document }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { inForceFrom: from, inForceTo: to } = document;
  return (
    <section className="sheet document" id={document.id}>
      <h2>
        {nameIn(locale, document.name, document.nameEn)}{" "}
        <span className={`tag ${tones[document.state]}`}>{say(`register.state.${document.state}`)}</span>
      </h2>
      <dl className="facts">
        {document.number !== null && <Fact name={say("register.number")}>{document.number}</Fact>}
        <Fact name={say("register.issuer")}>{document.issuer}</Fact>
        {document.issuedOn !== null && <Fact name={say("register.issuedOn")}>{document.issuedOn}</Fact>}
        <Fact name={say("register.inForce")}>
          {to === null ? say("record.validFrom", { from }) : say("record.validFromTo", { from, to })}{" "}
          <MarkTag mark={document.daysMark} />
        </Fact>
        {document.amendedBy.map((later) => (
          <Fact key={`${later.on}${later.name}`} name={say("register.amended")}>
            <Later later={later} />
          </Fact>
        ))}
        {document.repealedBy !== null && (
          <Fact name={say("register.repealed")}>
            <Later later={document.repealedBy} />
          </Fact>
        )}
        <Fact name={say("register.read")}>
          {document.read.document} <MarkTag mark={document.read.mark} />
          {document.read.note !== undefined && <div className="small">{document.read.note}</div>}
        </Fact>
        <Fact name={say("register.entries")}>
          {document.entries.length === 0 && <span className="small">{say("register.noEntries")}</span>}
          {document.entries.map((entry) => (
            <div key={entry.ref}>
              <Link href={`/desk/catalogue/${entry.kind}/${entry.id}`}>{nameIn(locale, entry.name, entry.nameEn)}</Link>{" "}
              <span className="small code">{entry.ref}</span> {entry.article}{" "}
              {!entry.inForce && <span className="tag">{say("register.notHolding")}</span>}
            </div>
          ))}
        </Fact>
      </dl>
    </section>
  );
}

function Later({ later }: { later: Document["amendedBy"][number] }) {
  const say = useDeskSay();
  const name = later.number === null ? later.name : say("named.code", { name: later.name, code: later.number });
  const says = say("register.later", { on: later.on, name });
  return later.document === null ? says : <a href={`#${later.document}`}>{says}</a>;
}
